/**
 * What a list looks like, to be copied or saved as a file to fill in.
 */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { useLook } from '../../view/look/look.js';
import { saveFile } from '../file/save-file.js';
import { Details } from '../frame/details.js';
import { useWording } from '../text/wording.js';
import { csvOf } from './list-file.js';

export function Sample() {
  const look = useLook();
  const words = useWording().t.userList;
  const [headings = [], ...rows] = words.sample;
  const save = () => saveFile({ name: words.sampleFile, content: csvOf(words.sample) });
  return (
    <Details summary={words.sampleTitle}>
      <div className={look.stack}>
        <div className={look.sideways} tabIndex={0} role="region" aria-label={words.sampleTitle}>
          <table className={look.table}>
            <thead className={look.small}>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col" className={look.cell}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row[0]}>
                  {row.map((text, i) => (
                    <td key={headings[i]} className={look.cell}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className={look.quiet}>{words.sampleHint}</p>
        <div>
          <Button icon={<ArrowDownload20Regular />} onClick={save}>
            {words.saveSample}
          </Button>
        </div>
      </div>
    </Details>
  );
}
