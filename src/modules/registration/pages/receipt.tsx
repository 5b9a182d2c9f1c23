import {
  Actions,
  ButtonLink,
  Heading,
  Name,
  HowToPrint,
  NoPrint,
  Notice,
  PrintOnly,
  Received,
  Section,
  TapLink,
  type Lang,
} from '../../../design/index.ts'
import { whatsAppShare } from '../../../platform/text/whatsapp.ts'
import { ReceiptLinks, ReceiptPaper, receiptPath, type Receipt } from '../../../platform/receipt/index.ts'
import { categoryText } from '../../../platform/requirement/index.ts'
import { questionsOf } from '../../../platform/form/content.ts'
import type { FormContext } from '../../../platform/form/type.ts'
import { types } from '../../../platform/form/types.ts'
import { Missing, type ResponseForm, type WhatCounts } from '../../../platform/response/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import type { OwnAct } from '../rules/policy.ts'
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
  /** How the registration stands now; of one that was withdrawn the receipts stay. */
  state?: OwnRegistration['state']
  /** What was sent, to see what it lacks, and what its owner can do about that. */
  missing?: { form: ResponseForm; counts: Pick<WhatCounts, 'answers' | 'files'>; acts: readonly OwnAct[] }
}

interface Told {
  facts: ReceiptFacts
  season: Pick<SeasonForm, 'content' | 'callName' | 'name' | 'rules'>
  form: FormContext
}

/** The receipt on screen; on paper it is one sheet, without what stands around it. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { lang, origin, receipts, told, open, endless, base, state } = props
  const w = words(lang).receipt
  const [last, ...older] = receipts
  if (!last) return <NoneYet lang={lang} />
  const withdrawn = state === 'withdrawn'
  const link = origin + receiptPath(last)
  return (
    <>
      {withdrawn ? (
        <Notice kind="info" title={w.withdrawn} />
      ) : (
        <Received title={w.title}>{w.received(last.submittedAt)}</Received>
      )}
      {state === 'reopened' && <Notice kind="waiting" title={words(lang).status.reopenedNote} />}
      <ReceiptPaper
        {...{ lang, receipt: last, label: w.label, link, answers: told.facts.answers }}
        fields={told.facts.fields.map(field => ({ term: field.label[lang], detail: fieldText(field, told, lang) }))}
      />
      <Ways {...{ lang, told, last, link, base, withdrawn }} />
      <NoPrint>
        {!withdrawn && <StillMissing {...props} />}
        {!withdrawn && <WhatNext {...{ lang, open, endless }} sent next={told.season.rules.next} />}
        {older.length > 0 && (
          <Section title={w.older}>
            <ReceiptLinks lang={lang} receipts={older} />
          </Section>
        )}
      </NoPrint>
    </>
  )
}

function NoneYet({ lang }: { lang: Lang }) {
  const w = words(lang).receipt
  return (
    <>
      <Heading>{w.label}</Heading>
      <p>{w.none}</p>
    </>
  )
}

/** To one's own WhatsApp, to paper, to the public check. */
function Ways({ lang, told, last, link, base, withdrawn }: WaysProps) {
  const w = words(lang).receipt
  const { number, submittedAt: at } = last
  const message = receiptMessage(lang, { about: callSaid(told.season, lang), number, at, link })
  return (
    <>
      <NoPrint>
        <Actions>
          <ButtonLink href={whatsAppShare(message)}>{w.whatsapp}</ButtonLink>
          <HowToPrint />
          {!withdrawn && <TapLink href={`${base}/status`}>{w.status}</TapLink>}
          <TapLink href={link}>{w.check}</TapLink>
        </Actions>
      </NoPrint>
      <PrintOnly>{link}</PrintOnly>
    </>
  )
}

interface WaysProps extends Pick<ReceiptPageProps, 'lang' | 'told' | 'base'> {
  last: Receipt
  link: string
  withdrawn: boolean
}

/** What was sent without: added on its page while one works on it, else after opening the registration again. */
function StillMissing({ lang, base, missing }: Pick<ReceiptPageProps, 'lang' | 'base' | 'missing'>) {
  if (!missing) return null
  const { form, counts, acts } = missing
  const w = words(lang).status
  const reopens = acts.includes('registration.reopen')
  const addAt = acts.includes('registration.fill') ? undefined : reopens ? `${base}/status#ubah` : null
  return (
    <Section title={w.missing} note={reopens ? w.missingSent : undefined}>
      <Missing {...{ lang, counts, addAt }} serving={{ form, base }} />
    </Section>
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
