/**
 * Where what was loaded is kept: for somebody alone, and no longer than they are there.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';

export function Resources({ children }: { readonly children: ReactNode }) {
  const [client] = useState(newClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

function newClient(): QueryClient {
  return new QueryClient({
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
}
