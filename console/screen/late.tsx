/**
 * What is shown beside the first view comes behind it, so that the first is there soon: each part is loaded when somebody
 * goes there, and all of them once the browser has nothing else to do. A part that cannot be loaded, because the server
 * was updated or is away, says so and what to do.
 */
import { Button } from '@fluentui/react-components';
import { Component, lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { Message } from '../../view/feedback/message.js';
import { LANGUAGES } from '../../view/language/remembered-language.js';
import { Loading } from '../feedback/loaded.js';
import { loadTexts } from '../text/texts.js';
import { useWording } from '../text/wording.js';

const REST: (() => Promise<unknown>)[] = LANGUAGES.map((language) => () => loadTexts(language));

export function late<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  REST.push(load);
  return lazy(async () => ({ default: await load() }));
}

/** Called when the first view is there. */
export function loadRest(): void {
  // What fails now is asked for again, and told, when somebody goes there.
  const loadAll = () => void Promise.allSettled(REST.splice(0).map((load) => load()));
  if ('requestIdleCallback' in window) window.requestIdleCallback(loadAll, { timeout: 5_000 });
  else setTimeout(loadAll, 2_000);
}

interface LateProps {
  /** What stands in their place until they are there. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

/** Around parts that come late. */
export function Late({ meanwhile = <Loading />, children }: LateProps) {
  return (
    <Boundary>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </Boundary>
  );
}

/** Nobody is left in front of an empty page. */
class Boundary extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <NotLoaded /> : this.props.children;
  }
}

function NotLoaded() {
  const words = useWording().t.failure;
  return (
    <Message intent="error" role="alert" title={words.notShown}>
      <p>{words.notShownHint}</p>
      <Button size="small" onClick={() => window.location.reload()}>
        {words.loadAgain}
      </Button>
    </Message>
  );
}
