import {
  Actions,
  Button,
  Code,
  Disclosure,
  formatNumber,
  Heading,
  KeyValue,
  Notice,
  Pre,
  Section,
  TapLink,
  TextArea,
  type Lang,
} from '../../../../design/index.ts'
import { toBase64 } from '../../../../methods/merkle/note.ts'
import type { KeptCheckpoint } from '../../../../platform/ledger/checkpoints.ts'
import type { Continued } from '../../../../platform/ledger/continues.ts'
import { words } from '../words.ts'

export interface TrailProps {
  lang: Lang
  newest?: KeptCheckpoint
  /** What somebody pasted, and what became of it. */
  asked?: { note: string; continued: Continued }
}

/** "Jejak yang tersegel": the seal of today, and whether it continues one that was kept. */
export function TrailPage({ lang, newest, asked }: TrailProps) {
  const w = words(lang)
  return (
    <>
      <Heading under={w.lead}>{w.title}</Heading>
      {asked && <Outcome lang={lang} of={asked.continued} />}
      {newest ? <Newest lang={lang} of={newest} /> : <p>{w.none}</p>}
      <Section title={w.check}>
        <form method="get" action="/jejak">
          <TextArea id="titik" label={w.note} hint={w.checkLead} rows={8} value={asked?.note} required />
          <Actions>
            <Button alt>{w.ask}</Button>
          </Actions>
        </form>
      </Section>
    </>
  )
}

function Outcome({ lang, of }: { lang: Lang; of: Continued }) {
  const w = words(lang)
  if ('problem' in of) {
    const [title, note] = w.sentences[of.problem]
    return (
      <Notice kind="wrong" title={title}>
        {note}
      </Notice>
    )
  }
  const [kept, now] = [of.kept.size, of.newest.size].map(n => formatNumber(n, lang))
  return (
    <>
      <Notice kind="ok" title={w.continued}>
        {w.continuedNote(kept!, now!)}
      </Notice>
      {of.proof.length > 0 && (
        <Disclosure summary={w.proof}>
          <Pre label={w.proof}>{of.proof.map(toBase64).join('\n')}</Pre>
        </Disclosure>
      )}
    </>
  )
}

function Newest({ lang, of: { size, root, note, keyId, sealedAt } }: { lang: Lang; of: KeptCheckpoint }) {
  const w = words(lang)
  return (
    <>
      <KeyValue
        items={[
          { term: w.rows, detail: formatNumber(size, lang) },
          { term: w.sealedAt, detail: w.at(sealedAt) },
          { term: w.root, detail: <Code group={4}>{root.toString('hex')}</Code> },
          { term: w.key, detail: <a href="/kunci">{keyId}</a> },
        ]}
      />
      <Section title={w.keep} note={w.noteLead}>
        <Pre label={w.note}>{note}</Pre>
        <TapLink href="/jejak/titik">{w.download}</TapLink>
      </Section>
    </>
  )
}
