import type { SentDocument } from './sent-papers.ts'

/** The slots of what was sent that have a file which counts. */
export function usableSlotsOf(sent: readonly Pick<SentDocument, 'slot' | 'state'>[]): Set<string> {
  return new Set(sent.filter(one => one.state !== 'refused').map(one => one.slot))
}

/**
 * What the subject's own rules see of a submission: what they saw on its day, unless a file has turned out not to be usable
 * since. Then it is judged by the slots that are left; the snapshot stays.
 */
export async function judgedNow<Judged>(
  { judged }: { judged: Judged },
  sent: readonly Pick<SentDocument, 'slot' | 'state'>[],
  judge: (slots: Set<string>) => Promise<Judged>,
): Promise<Judged> {
  return sent.every(one => one.state !== 'refused') ? judged : judge(usableSlotsOf(sent))
}
