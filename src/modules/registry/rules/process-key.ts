/** The name under which the background work of an import is found again. */
export function processKey(step: 'apply' | 'undo', runId: string): string {
  return `registry-${step}:${runId}`
}
