import {
  Actions,
  ButtonLink,
  Heading,
  Muted,
  Name,
  HowToPrint,
  Notice,
  Prose,
  Received,
  Section,
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { ReceiptLinks, ReceiptPaper, receiptPath, type Receipt } from '../../../platform/receipt/index.ts'
import { categoryText } from '../../../platform/requirement/index.ts'
import { questionsOf } from '../../../platform/form/content.ts'
import type { FormContext } from '../../../platform/form/type.ts'
import { types } from '../../../platform/form/types.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import type { ReceiptFacts } from '../rules/receipt-facts.ts'
import { callSaid, receiptMessage, words } from '../words.ts'
import { WhatNext } from './what-next.tsx'

export interface ReceiptPageProps {
  lang: Lang
  origin: string
  /** The newest first. */
  receipts: Receipt[]
  told: Told
  /** Where the registration stands. */
  base: string
  /** The window is open. */
  open: boolean
  /** The call never closes by itself. */
  endless?: boolean
  /** It was withdrawn: its receipts stay. */
  withdrawn?: boolean
}

interface Told {
  facts: ReceiptFacts
  season: Pick<SeasonForm, 'content' | 'callName' | 'name' | 'rules'>
  form: FormContext
}

/** The receipt on screen and on paper. */
export function ReceiptPage({ lang, origin, receipts, told, open, endless, base, withdrawn }: ReceiptPageProps) {
  const w = words(lang).receipt
  const [last, ...older] = receipts
  if (!last)
    return (
      <>
        <Heading>{w.label}</Heading>
        <p>{w.none}</p>
      </>
    )
  const link = origin + receiptPath(last)
  const message = receiptMessage(lang, {
    about: callSaid(told.season, lang),
    number: last.number,
    at: last.submittedAt,
    link,
  })
  return (
    <>
      {withdrawn ? (
        <Notice kind="info" title={w.withdrawn} />
      ) : (
        <Received title={w.title}>{w.received(last.submittedAt)}</Received>
      )}
      <ReceiptPaper
        {...{ lang, receipt: last, label: w.label, link, answers: told.facts.answers }}
        fields={told.facts.fields.map(field => ({ term: field.label[lang], detail: fieldText(field, told, lang) }))}
      />
      <Actions>
        <ButtonLink href={`https://wa.me/?text=${encodeURIComponent(message)}`}>{w.whatsapp}</ButtonLink>
        {!withdrawn && <TapLink href={`${base}/status`}>{w.status}</TapLink>}
      </Actions>
      <Prose>
        <HowToPrint />
        <p>
          <Muted small>
            <a href={link}>{link}</a>
          </Muted>
        </p>
      </Prose>
      {!withdrawn && <WhatNext {...{ lang, open, endless }} sent next={told.season.rules.next} />}
      {older.length > 0 && (
        <Section title={w.older}>
          <ReceiptLinks lang={lang} receipts={older} />
        </Section>
      )}
    </>
  )
}

/** A printed answer as people read it. The applicant's name stands out. */
function fieldText({ of, value }: ReceiptFacts['fields'][number], { season, form }: Told, lang: Lang) {
  if (of === 'category') return categoryText(value, season, lang)
  if (of === 'applicant.name') return <Strong>{value}</Strong>
  const question = questionsOf(season.content).find(one => one.meaning === of)
  return question ? types[question.type].review(question, value, form) : value
}

function Strong({ children }: { children: string }) {
  return (
    <b>
      <Name>{children}</Name>
    </b>
  )
}
