/**
 * `torimatome municipality add` and `municipality list`: the municipalities of an installation, for whoever has the server's
 * machine. Roles are all inside one municipality (core/access): nobody who signs in stands above several, so that there is
 * no page for it.
 */
import { Problem } from '../../../core/problem/problem.js';
import { nameSchema } from '../../../core/text/storable.js';
import { addMunicipality } from '../../accounts/add-municipality.js';
import { publicUrlOf } from '../../public-url.js';
import { stamps } from '../../stamps.js';
import { listMunicipalities } from '../../store/municipalities.js';
import { EXIT, type CommandResult, type Language } from '../output.js';
import { withStore } from '../with-store.js';

interface MunicipalityOptions {
  readonly data: string | undefined;
  readonly language: Language;
}

interface NewMunicipalityOptions extends MunicipalityOptions {
  /** Where people reach the server. */
  readonly url: string | undefined;
}

const DEFAULT_URL = 'http://127.0.0.1:3080/';

/**
 * Makes a municipality and prints the link for its first administrator; of one that is there and that nobody has signed up
 * for, the link alone.
 * @throws Problem for a name that is none, or that is taken
 */
export async function addMunicipalityNamed(given: string, options: NewMunicipalityOptions): Promise<CommandResult> {
  const name = nameSchema.min(1).max(80).safeParse(given.trim());
  if (!name.success) throw notValid();
  const base = publicUrlOf(options.url ?? process.env['TORIMATOME_URL'] ?? DEFAULT_URL, '--url');
  return withStore(options.data, async (store) => {
    const { municipality, link } = await addMunicipality(store, name.data, stamps());
    const url = base + link.hash;
    const expiresAt = link.expiresAt.toISOString();
    const head =
      options.language === 'ja'
        ? `${municipality.name}の最初の管理者が登録するリンク（一度だけ、${expiresAt} まで）:`
        : `For the first administrator of ${municipality.name} to sign up, once, until ${expiresAt}:`;
    return { json: { municipality: municipality.name, url, expiresAt }, lines: [head, url], exit: EXIT.done };
  });
}

export function listMunicipalityNames(options: MunicipalityOptions): Promise<CommandResult> {
  return withStore(options.data, async ({ client }) => {
    const names = (await listMunicipalities(client)).map(({ name }) => name);
    return { json: { municipalities: names }, lines: names, exit: EXIT.done };
  });
}

function notValid(): Problem {
  return new Problem('bad-request', {
    ja: '自治体の名前は、1文字以上80文字以内で指定してください。',
    en: 'Give the municipality a name of 1 to 80 characters.',
  });
}
