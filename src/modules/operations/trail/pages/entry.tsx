import { Back, formatNumber, Heading, KeyValue, Pre, Section, Workspace, type Lang } from '../../../../design/index.ts'
import { proofText } from '../../../../methods/merkle/proof-text.ts'
import { leafOf } from '../../../../platform/ledger/leaf.ts'
import type { ProvenEntry } from '../../../../platform/ledger/prove.ts'
import { words } from '../words.ts'

/** A row of the ledger as it is sealed, with the proof of its place. */
export function EntryPage({ lang, entry, proven }: { lang: Lang } & ProvenEntry) {
  const w = words(lang)
  const at = proven && [proven.index + 1, proven.size].map(n => formatNumber(n, lang))
  return (
    <Workspace>
      <Back href="/kantor/jejak">{w.back}</Back>
      <Heading>{w.row(formatNumber(entry.seq, lang))}</Heading>
      <KeyValue items={[{ term: w.place, detail: at ? w.placed(at[0]!, at[1]!) : w.unsealed }]} />
      <Section title={w.entry}>
        <Pre label={w.entry}>{JSON.stringify(leafOf(entry), null, 2)}</Pre>
      </Section>
      {proven && (
        <Section title={w.proofOfRow}>
          <Pre label={w.proofOfRow}>{proofText(proven)}</Pre>
        </Section>
      )}
    </Workspace>
  )
}
