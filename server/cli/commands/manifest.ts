/** `torimatome manifest`: the add-in's manifest for an installation, to be handed to whoever rolls it out. */
import { manifestOf } from '../../addin/manifest.js';
import { refuseExisting, writeWhole } from '../../workbook/files.js';
import { about, EXIT, type CommandResult, type Language } from '../output.js';

interface ManifestOptions {
  /** Where people reach the installation. */
  readonly url: string;
  /** Standard output where not given. */
  readonly output: string | undefined;
  /** Whether a file of that name may be replaced. */
  readonly force: boolean;
  readonly language: Language;
}

/** @throws Problem for an address that Excel loads no add-in from, and where the file cannot be written */
export async function manifest({ url, output, force, language }: ManifestOptions): Promise<CommandResult> {
  const text = await manifestOf(url);
  const [, id = ''] = /<Id>([^<]*)</.exec(text) ?? [];
  const [, version = ''] = /<Version>([^<]*)</.exec(text) ?? [];
  if (output === undefined) return { json: { id, version, manifest: text }, lines: [text.trimEnd()], exit: EXIT.done };
  if (!force) await about(output, refuseExisting(output));
  await about(output, writeWhole(output, Buffer.from(text)));
  const said = language === 'ja' ? 'マニフェストを書き出しました' : 'Wrote the manifest';
  return { json: { id, version, output }, lines: [`${said}（${id} ${version}）`, `→ ${output}`], exit: EXIT.done };
}
