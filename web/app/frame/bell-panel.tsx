import { Popover } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { Glance } from "../../features/notifications";
import { BellButton } from "./bell";

/** Opens as it appears, since it is loaded by the click on the button that looks the same. */
export default function BellPanel() {
  const [opened, setOpened] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState(pathname);
  useEffect(() => button.current?.focus(), []);
  // Whoever goes elsewhere has had his glance.
  if (pathname !== openedAt) {
    setOpenedAt(pathname);
    setOpened(false);
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <BellButton ref={button} onClick={() => setOpened((before) => !before)} />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Glance onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
