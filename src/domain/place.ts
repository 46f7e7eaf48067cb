/** A point on the map, in degrees. */
export interface Place {
  lat: number;
  lon: number;
}

const EARTH_M = 6_371_000;

/** Metres between two points, over the ground (haversine). */
export function metresBetween(a: Place, b: Place): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (x: number): number => Math.sin(x / 2) ** 2;
  const h = half(rad(b.lat - a.lat)) + Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * half(rad(b.lon - a.lon));
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** "khoảng 600 mét", "khoảng 2 cây số": as one says it to a neighbour. */
export function sayDistance(metres: number): string {
  if (metres < 950) return `khoảng ${Math.max(100, Math.round(metres / 100) * 100)} mét`;
  return `khoảng ${Math.round(metres / 1000)} cây số`;
}
