import { useEffect, useState } from "react";

/** The picture of an address, drawn in the browser, so that no code leaves it. */
export function useQrCode(address: string): string | undefined {
  const [picture, setPicture] = useState<string>();
  useEffect(() => {
    let wanted = true;
    const draw = async (): Promise<void> => {
      const { toString } = await import("qrcode");
      const svg = await toString(address, { type: "svg", margin: 0, errorCorrectionLevel: "M" });
      if (wanted) setPicture(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
    };
    void draw();
    return () => {
      wanted = false;
    };
  }, [address]);
  return picture;
}
