import {
  DeskHead,
  KeyValue,
  Muted,
  Requirements,
  Section,
  type Lang,
  type StatusKind,
} from '../../../../design/index.ts'
import { phoneText, type Personal } from '../../../people/index.ts'
import type { Confirmation } from '../../confirmation/data/confirmations.ts'
import { ConfirmationSection } from '../../confirmation/pages/confirmation.tsx'
import { printWords } from '../../words/print.ts'
import { verdictKinds } from '../rules/looks.ts'
import { words } from '../words.ts'
import { PayableTile } from './cells.tsx'

export interface Judged {
  requirements: { code: string; name: string; verdict: string; notes: string[] }[]
  payable?: string
  /** Sentences: what to mend, and what the bank should look at. */
  mend: string[]
  look: string[]
}

export interface CaseSideProps {
  lang: Lang
  judged: Judged
  confirmation?: Confirmation
  personal: Personal
  /** Where the whole form stands for printing. */
  print: string
}

/** What the system saw when it was submitted: requirement by requirement, then whether money could be paid. */
export function CaseSide({ judged, confirmation, personal, print, lang }: CaseSideProps) {
  const w = words(lang).case
  const fine = judged.requirements.filter(one => one.verdict === 'fine').length
  return (
    <>
      <DeskHead>
        <p>
          <b>{w.requirements}</b> <Muted>{w.requirementsFound(fine, judged.requirements.length)}</Muted>
        </p>
      </DeskHead>
      <Requirements items={judged.requirements.map(one => requirement(one, lang))} />
      <Payability judged={judged} lang={lang} />
      {confirmation && (
        <div class="dh">
          <ConfirmationSection
            {...{ lang, confirmation }}
            phone={phoneText(confirmation.phone, personal)}
            outbox="/kantor/surat/kotak-keluar"
          />
        </div>
      )}
      <div class="dh">
        <a href={print}>{printWords(lang).ofCase}</a>
      </div>
    </>
  )
}

function requirement({ code, name, verdict, notes }: Judged['requirements'][number], lang: Lang) {
  const kind: StatusKind = verdictKinds[verdict] ?? 'empty'
  const title = (
    <>
      {name}
      {notes.map(note => (
        <small key={note} class="mu sm">
          <br />
          {note}
        </small>
      ))}
    </>
  )
  return { n: Number(code.replace(/\D/g, '')), title, status: { kind, word: words(lang).verdicts[verdict] ?? '' } }
}

function Payability({ judged, lang }: { judged: Judged; lang: Lang }) {
  const w = words(lang).case
  const list = (sentences: string[]) => (
    <div>
      {sentences.map(text => (
        <div key={text}>{text}</div>
      ))}
    </div>
  )
  const items = [
    { term: words(lang).list.payable, detail: <PayableTile payable={judged.payable ?? null} lang={lang} /> },
    { term: words(lang).payables.mend!, detail: judged.mend.length ? list(judged.mend) : w.payabilityNone },
  ]
  const forBank = judged.look.length ? [{ term: w.forBank, detail: list(judged.look) }] : []
  return (
    <div class="dh">
      <Section title={w.payability} note={w.automatic}>
        <KeyValue items={[...items, ...forBank]} />
      </Section>
    </div>
  )
}
