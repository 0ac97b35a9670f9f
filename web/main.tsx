import "./app/mantine-styles";
import "./app/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/app";
import { startLanguage } from "./app/i18n";

const place = document.getElementById("root");
if (!place) throw new Error("index.html has no #root");

await startLanguage();
createRoot(place).render(<App />);
