/**
 * Where what was loaded is kept: for somebody alone, and no longer than they are there.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { layDownFirstAnswers } from './first-answers.js';

interface ResourcesProps {
  /** Who is signed in; not given around the question who that is. */
  readonly userId?: string;
  readonly children: ReactNode;
}

export function Resources({ userId, children }: ResourcesProps) {
  const [client] = useState(() => newClient(userId));
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function newClient(userId: string | undefined): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // Why it failed is said at once, with a button to try again.
        retry: false,
        // A city's network has a server and may have no internet, of which alone the browser knows.
        networkMode: 'always',
        refetchOnReconnect: true,
      },
    },
  });
  layDownFirstAnswers(client, userId);
  return client;
}
