/**
 * The municipality that the administrator is of, and how another one is added to the installation: on the server's machine,
 * never from here (decision 51). It tells of no other municipality.
 */
import { useLook } from '../../view/look/look.js';
import { useSignedIn } from '../access/me.js';
import { CopyButton } from '../frame/copy-button.js';
import { Card } from '../frame/card.js';
import { PageHeading } from '../frame/view-heading.js';
import { useWording } from '../text/wording.js';

export function MunicipalityPage() {
  const look = useLook();
  const words = useWording().t.municipality;
  const me = useSignedIn()?.me;
  const commands = [
    { text: words.add, command: words.addCommand },
    { text: words.list, command: words.listCommand },
  ];
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Card title={words.own}>
        <p className={look.strong}>{me?.municipality.name}</p>
        <p className={look.text}>{words.apart}</p>
      </Card>
      <Card title={words.another} lead={words.anotherLead}>
        <ol className={look.points}>
          {commands.map(({ text, command }) => (
            <li key={command}>
              <p className={look.text}>{text}</p>
              <div className={look.row}>
                <code className={look.grow}>{command}</code>
                <CopyButton text={command} name={words.copy} />
              </div>
            </li>
          ))}
        </ol>
        <p className={look.text}>{words.handOver}</p>
        <p className={look.quiet}>{words.why}</p>
      </Card>
    </>
  );
}
