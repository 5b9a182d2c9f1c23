import { usableSlots, type SentDocument } from './sent-papers.ts'

/**
 * What the subject's own rules see of a submission: what they saw on its day, unless a file has turned out not to be usable
 * since. Then it is judged by the slots that are left; the snapshot stays.
 */
export async function judgedNow<Judged>(
  { judged, papers }: { judged: Judged; papers: readonly SentDocument[] },
  judge: (slots: Set<string>) => Promise<Judged>,
): Promise<Judged> {
  return papers.every(one => one.state !== 'refused') ? judged : judge(usableSlots(papers))
}
