import { createBrowserRouter, Navigate, type RouteObject } from "react-router";
import { Crash } from "./frame/crash";
import { Gate } from "./frame/gate";

/**
 * Every address of the client. A page is one file in `web/pages` that exports `Component`,
 * and is loaded when it is first opened.
 */
export const routes: RouteObject[] = [
  {
    errorElement: <Crash />,
    hydrateFallbackElement: <></>,
    children: [
      { path: "/sign-in", lazy: () => import("../pages/sign-in") },
      { path: "/invite/:token?", lazy: () => import("../pages/invite") },
      { path: "/forgotten", lazy: () => import("../pages/forgotten") },
      { path: "/reset/:token", lazy: () => import("../pages/reset") },
      { path: "/confirm/:token", lazy: () => import("../pages/confirm") },
      { path: "/certificates/:code?", lazy: () => import("../pages/certificate") },
      { path: "/new-password", lazy: () => import("../pages/new-password") },
      { element: <Gate bare />, children: [{ errorElement: <Crash />, children: [{ path: "/service-certificates/:id", lazy: () => import("../pages/certificate-print") }] }] },
      {
        element: <Gate />,
        children: [
          {
            errorElement: <Crash inside />,
            children: [
              { index: true, lazy: () => import("../pages/home") },
              { path: "posts/:id", lazy: () => import("../pages/post") },
              { path: "notifications", lazy: () => import("../pages/notifications") },
              { path: "inbox/:part?", lazy: () => import("../pages/inbox") },
              { path: "notices/:part?", lazy: () => import("../pages/notices") },
              { path: "notices/:id/edit", lazy: () => import("../pages/edit-notice") },
              { path: "directory", lazy: () => import("../pages/directory") },
              { path: "groups", lazy: () => import("../pages/groups") },
              { path: "sent", element: <Navigate to="/inbox/sent" replace /> },
              { path: "activity", lazy: () => import("../pages/activity") },
              { path: "profile/:part?", lazy: () => import("../pages/profile") },
              { path: "alliances", lazy: () => import("../pages/alliances") },
              { path: "alliances/:id/:part?", lazy: () => import("../pages/alliance") },
              { path: "schools", lazy: () => import("../pages/schools") },
              { path: "schools/:id/:part?", lazy: () => import("../pages/school") },
              { path: "people", lazy: () => import("../pages/people") },
              { path: "people/:id", lazy: () => import("../pages/person") },
              { path: "administration/:part?", lazy: () => import("../pages/administration") },
              { path: "exchanges", lazy: () => import("../pages/exchanges") },
              { path: "exchanges/alliances/:id/:view?", lazy: () => import("../pages/exchanges/alliance") },
              { path: "exchanges/schools/:id/:view?", lazy: () => import("../pages/exchanges/school") },
              { path: "exchanges/regions/:id/:view?", lazy: () => import("../pages/exchanges/region") },
              { path: "exchanges/mine/:view?", lazy: () => import("../pages/exchanges/mine") },
              { path: "hiring/:id/:part?", lazy: () => import("../pages/hiring") },
              { path: "exchanges/:id", lazy: () => import("../pages/exchanges/exchange") },
              { path: "calendar/:id?", lazy: () => import("../pages/calendar") },
              { path: "bin", lazy: () => import("../pages/bin") },
              { path: "imports", lazy: () => import("../pages/imports") },
              { path: "imports/:id/:part?", lazy: () => import("../pages/import") },
              { path: "regions", lazy: () => import("../pages/regions") },
              { path: "regions/:id", lazy: () => import("../pages/region") },
              { path: "exports", lazy: () => import("../pages/exports") },
              { path: "quota", lazy: () => import("../pages/quota") },
              { path: "statistics", lazy: () => import("../pages/statistics") },
              { path: "*", lazy: () => import("../pages/not-found") },
            ],
          },
        ],
      },
    ],
  },
];

export const newRouter = () => createBrowserRouter(routes);
