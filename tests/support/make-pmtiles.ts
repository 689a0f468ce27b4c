/** A small PMTiles archive for tests, without tippecanoe: our own city as the `earth`, `water` and `roads` of a Protomaps basemap. */
import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

type Collection = { type: 'FeatureCollection'; features: unknown[] };

/** Position of a tile along the Hilbert curve, counted through all lower zooms: PMTiles' tile id. */
function tileId(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3;
  for (let s = 2 ** z / 2, [a, b] = [x, y]; s >= 1; s /= 2) {
    const [rx, ry] = [(a & s) > 0 ? 1 : 0, (b & s) > 0 ? 1 : 0];
    id += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) [a, b] = [s - 1 - (a & (s - 1)), s - 1 - (b & (s - 1))];
      [a, b] = [b, a];
    }
  }
  return id;
}

const varint = (n: number): number[] => {
  const out: number[] = [];
  for (; n >= 128; n = Math.floor(n / 128)) out.push((n % 128) | 128);
  return [...out, n];
};

/** An archive of GeoJSON layers in a box (west, south, east, north), zooms 0 to `maxzoom`. */
export function makePmtiles(
  layers: Record<string, Collection>,
  box: [number, number, number, number],
  maxzoom: number,
): Buffer {
  const indexes = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data as never, { maxZoom: maxzoom, indexMaxZoom: 0 })] as const,
  );
  const column = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number, z: number) =>
    Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);
  const tiles: { id: number; data: Buffer }[] = [];
  for (let z = 0; z <= maxzoom; z++)
    for (let x = column(box[0], z); x <= column(box[2], z); x++)
      for (let y = row(box[3], z); y <= row(box[1], z); y++) {
        const drawn = indexes.flatMap(([name, index]) => {
          const tile = index.getTile(z, x, y);
          return tile ? [[name, tile] as const] : [];
        });
        if (drawn.length)
          tiles.push({
            id: tileId(z, x, y),
            data: gzipSync(fromGeojsonVt(Object.fromEntries(drawn) as never, { version: 2, extent: 4096 })),
          });
      }
  tiles.sort((a, b) => a.id - b.id);
  const lengths = tiles.map(({ data }) => data.length);
  const directory = gzipSync(
    Uint8Array.from([
      ...varint(tiles.length),
      ...tiles.flatMap(({ id }, i) => varint(id - (tiles[i - 1]?.id ?? 0))),
      ...tiles.flatMap(() => varint(1)),
      ...lengths.flatMap(varint),
      ...tiles.flatMap((_, i) => varint(i === 0 ? 1 : 0)),
    ]),
  );
  const metadata = gzipSync(JSON.stringify({ vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })) }));
  const head = Buffer.alloc(127);
  head.write('PMTiles', 0);
  head.writeUInt8(3, 7);
  const size = lengths.reduce((a, b) => a + b, 0);
  const start = 127 + directory.length + metadata.length;
  [
    127,
    directory.length,
    127 + directory.length,
    metadata.length,
    start,
    0,
    start,
    size,
    tiles.length,
    tiles.length,
    tiles.length,
  ].forEach((n, i) => {
    head.writeBigUInt64LE(BigInt(n), 8 + i * 8);
  });
  [1, 2, 2, 1, 0, maxzoom].forEach((n, i) => {
    head.writeUInt8(n, 96 + i); // clustered, gzip inside, gzip tiles, vector tiles, zooms
  });
  box.forEach((n, i) => {
    head.writeInt32LE(Math.round(n * 1e7), 102 + i * 4);
  });
  head.writeUInt8(12, 118);
  head.writeInt32LE(Math.round(((box[0] + box[2]) / 2) * 1e7), 119);
  head.writeInt32LE(Math.round(((box[1] + box[3]) / 2) * 1e7), 123);
  return Buffer.concat([head, directory, metadata, ...tiles.map(({ data }) => data)]);
}
