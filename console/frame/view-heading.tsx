/**
 * A view's heading with what can be done there. It takes the focus when the view was reached from another one, so that
 * a screen reader starts to read here.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLook } from '../../view/look/look.js';
import { useWording } from '../text/wording.js';

interface ViewHeadingProps {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  row: { alignItems: 'flex-end', gap: '12px 24px' },
  title: { fontSize: tokens.fontSizeBase600, outlineStyle: 'none' },
});

export function ViewHeading({ title, lead, children }: ViewHeadingProps) {
  const look = useLook();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A link that led here has the focus; on a fresh page nothing has.
    if (document.activeElement !== document.body || arrivedBefore) heading.current?.focus();
    arrivedBefore = true;
  }, []);
  return (
    <div className={mergeClasses(look.between, styles.row)}>
      <div>
        <h1 ref={heading} tabIndex={-1} className={mergeClasses(look.title, styles.title)}>
          {title}
        </h1>
        <p className={look.quiet}>{lead}</p>
      </div>
      {children && <div className={look.row}>{children}</div>}
    </div>
  );
}

/** The first view of a page leaves the focus at its top, where the skip link is. */
let arrivedBefore = false;

/** Of a page beside the years' views, which the document is named after. */
export function PageHeading(props: ViewHeadingProps) {
  const { t } = useWording();
  return (
    <>
      <title>{`${props.title} | ${t.product}`}</title>
      <ViewHeading {...props} />
    </>
  );
}
