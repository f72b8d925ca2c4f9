/**
 * Links to hand out, shown this once: all to be copied, saved or printed (a slip for each person), or each by itself.
 */
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons';
import { Message } from '../../view/feedback/message.js';
import { formatDateTime, formatList } from '../../view/language/formats.js';
import { useLook } from '../../view/look/look.js';
import { saveFile } from '../file/save-file.js';
import { CopyButton } from '../frame/copy-button.js';
import { FocusedHeading } from '../frame/focused-heading.js';
import { useWording } from '../text/wording.js';
import type { HandedLink } from './handed-link.js';
import { csvOf } from './list-file.js';

const useStyles = makeStyles({
  /** A slip is not cut by the end of a page. */
  slip: { breakInside: 'avoid' },
  url: { overflowWrap: 'anywhere', userSelect: 'all' },
  screen: { '@media print': { display: 'none' } },
});

export function LinkList({ links, onClose }: { readonly links: readonly HandedLink[]; onClose(): void }) {
  const look = useLook();
  const styles = useStyles();
  const { t, language } = useWording();
  const words = t.userList.links;
  const rows = links.map(({ displayName, loginName, departments, url, expiresAt }) => {
    return [displayName, loginName, formatList(departments, language), url, formatDateTime(expiresAt, language)];
  });
  const save = () => saveFile({ name: words.fileName, content: csvOf([words.columns, ...rows]) });
  const letterOf = ({ displayName, loginName, url, expiresAt }: HandedLink) =>
    words.letter(displayName, loginName, url, formatDateTime(expiresAt, language));
  return (
    <section className={look.card} aria-label={words.title(links.length)}>
      <div data-printed className={look.stack}>
        <FocusedHeading isSection text={words.title(links.length)} />
        <p className={look.quiet}>{words.lead}</p>
        <ul className={look.list} role="list" aria-label={words.title(links.length)}>
          {links.map((link) => (
            <li key={link.url} className={`${look.frame} ${styles.slip}`}>
              <div className={look.between}>
                <span className={look.strong}>{words.whose(link.displayName, link.loginName)}</span>
                <span className={styles.screen}>
                  <CopyButton text={letterOf(link)} name={words.copyFor(link.displayName)} />
                </span>
              </div>
              {link.departments.length > 0 && (
                <span className={look.small}>{formatList(link.departments, language)}</span>
              )}
              <span className={styles.url}>{link.url}</span>
              <span className={look.small}>{words.until(formatDateTime(link.expiresAt, language))}</span>
            </li>
          ))}
        </ul>
      </div>
      <Message intent="warning">{words.once}</Message>
      <div className={look.row}>
        <CopyButton text={rows.map((row) => row.join('\t')).join('\r\n')} name={words.copyAll} />
        <Button icon={<ArrowDownload20Regular />} onClick={save}>
          {words.save}
        </Button>
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button appearance="primary" onClick={onClose}>
          {words.done}
        </Button>
      </div>
    </section>
  );
}
