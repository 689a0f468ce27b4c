import { bundle, fingerprint } from './bundle.ts';

/** A classic script under /embed/, without its ending. */
interface EmbedScript {
  readonly name: string;
  readonly code: string;
}

/** Path of the embed pages' own script under the base; its name changes with its text. */
export const frameScript = async (): Promise<string> => `embed/${await frameName()}.js`;

const frameName = async () => `frame.${fingerprint(await bundle('src/embed/frame/index.ts'))}`;

/** The moving loader, and the script inside the frames. Frozen loaders are files in public/embed. */
export const embedScripts = async (): Promise<readonly EmbedScript[]> => [
  { name: 'v1', code: await bundle('src/embed/loader/index.ts') },
  { name: await frameName(), code: await bundle('src/embed/frame/index.ts') },
];
