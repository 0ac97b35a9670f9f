const PATIENCE_MS = 8_000;

/** Where the device is, once, if the person lets it say so; rounded by the server to some 100 m. */
export const positionNow = (): Promise<{ readonly latitude: number; readonly longitude: number } | null> =>
  new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) }),
      () => resolve(null),
      { timeout: PATIENCE_MS, maximumAge: 300_000 },
    );
  });
