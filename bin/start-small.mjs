/**
 * Replaces this process once by one that keeps its memory small. V8's young generation grows far beyond what a round
 * needs, and its old one to twice what is alive; and glibc keeps freed bodies of pages for itself unless large blocks
 * are mapped one by one (mallopt(3), M_MMAP_THRESHOLD and M_ARENA_MAX). All of it can only be set at the start.
 */
export function startSmall() {
  if (process.platform !== 'linux' || process.execve === undefined) return;
  if (process.env.EXIGENT_STARTED !== undefined) return;
  const flags = ['--max-semi-space-size=2', '--heap-growing-percent=20', ...process.execArgv];
  process.execve(process.execPath, [process.execPath, ...flags, ...process.argv.slice(1)], {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '131072',
    ...process.env,
    EXIGENT_STARTED: '1',
  });
}
