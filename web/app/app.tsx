import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { Suspense, useState } from "react";
import { RouterProvider } from "react-router/dom";
import { newClient } from "./apollo/client";
import { newRouter } from "./routes";
import { session } from "./session";
import { theme, variables } from "./theme";

const schemes = localStorageColorSchemeManager({ key: "lx.scheme" });

export function App() {
  const [client] = useState(() => newClient({ onSignedOut: () => session.set(true) }));
  const [router] = useState(newRouter);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} colorSchemeManager={schemes} defaultColorScheme="light">
      <ApolloProvider client={client}>
        <Suspense>
          <RouterProvider router={router} />
        </Suspense>
      </ApolloProvider>
    </MantineProvider>
  );
}
