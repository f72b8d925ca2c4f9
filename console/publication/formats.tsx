/**
 * The files in which the publication is made, each with what it is for.
 */
import { mergeClasses } from '@fluentui/react-components';
import { PUBLICATION_FORMATS } from '../../core/protocol/publication.js';
import { useLook } from '../../view/look/look.js';
import { publicationOf } from '../api/client.js';
import { DownloadButton } from '../file/download-button.js';
import { useWording } from '../text/wording.js';

interface FormatsProps {
  readonly cycleId: string;
  readonly revision: number | undefined;
}

export function Formats({ cycleId, revision }: FormatsProps) {
  const look = useLook();
  const words = useWording().t.publication;
  const query = revision === undefined ? {} : { revision };
  return (
    <section className={look.group} aria-labelledby="publication-files">
      <h2 id="publication-files" className={look.heading}>
        {words.filesTitle}
      </h2>
      <ul className={look.rows} role="list">
        {PUBLICATION_FORMATS.toReversed().map((format) => {
          const { name, hint } = words.formats[format];
          return (
            <li key={format} className={look.entry}>
              <div className={look.between}>
                <div className={look.grow}>
                  <p className={mergeClasses(look.text, look.strong)}>{name}</p>
                  <p className={look.small}>{hint}</p>
                </div>
                <DownloadButton workbook={publicationOf(cycleId, { format, ...query })} label={words.downloadOf(name)}>
                  {words.download}
                </DownloadButton>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
