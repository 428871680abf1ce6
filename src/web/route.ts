import type { Visit } from './visit.ts';

/** Who may come: anybody, somebody with a role, or whoever holds a link that we signed. */
export type Right = 'public' | 'reader' | 'reviewer' | 'admin' | 'signed-link';

/** One address of the web page, with the right that it needs. Nothing is answered that has no route. */
export type Route = {
  readonly path: string;
  readonly right: Right;
  readonly answer: (visit: Visit) => Response | Promise<Response>;
} /** `alike`: the same for everybody, so that nobody is asked who they are; also while the store does not answer. */ & (
  | { readonly method: 'GET'; readonly changes: false; readonly alike?: true }
  /** `changes`: whether it changes what is stored; nothing ever does by GET. */
  | {
      readonly method: 'POST';
      readonly changes: boolean;
      /** The largest form that it takes; a form of ours has a field or two. */
      readonly mostBytes?: number;
    }
);

/** A route that shows something. */
export function shows(path: string, right: Right, answer: Route['answer']): Route {
  return { method: 'GET', path, right, changes: false, answer };
}

/** A route that shows the same to everybody. */
export function serves(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path, right: 'public', changes: false, alike: true, answer };
}

/** A route that changes something. */
export function does(path: string, right: Right, answer: Route['answer'], mostBytes?: number): Route {
  const size = mostBytes === undefined ? {} : { mostBytes };
  return { method: 'POST', path, right, changes: true, answer, ...size };
}

/** Says which methods are answered at an address. */
export function methodsAt(routes: readonly Route[]): (path: string) => readonly string[] {
  const patterns = routes.map(({ method, path }) => ({ method, pattern: patternOf(path) }));
  return (path) => {
    const found = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(found.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))];
  };
}

function patternOf(path: string): RegExp {
  const parts = path
    .split(/(:\w+|\*)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : part.replace(/[.]/g, '\\.')));
  return new RegExp(`^${parts.join('')}$`);
}
