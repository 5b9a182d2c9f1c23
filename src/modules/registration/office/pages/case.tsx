import { DeskHead, formatDate, type Lang } from '../../../../design/index.ts'
import { CaseDesk, type CaseDeskProps, type CaseSide } from '../../../../platform/case/index.ts'
import {
  ConfirmationBadge,
  ConfirmationSection,
  type CurrentConfirmation,
} from '../../../../platform/confirmation/index.ts'
import { categoryNames, PayabilityFacts, RequirementVerdicts } from '../../../../platform/requirement/index.ts'
import { printWords, type SentWithPapers } from '../../../../platform/response/index.ts'
import { phoneText, type Personal } from '../../../people/index.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import { words as asks } from '../../confirmation/words.ts'
import type { Judged } from '../../data/submissions.ts'
import { coreFacts } from '../../rules/core-facts.ts'
import type { Case } from '../data/case.ts'
import type { Setting } from '../lists/filters.ts'
import { caseAddress } from '../lists/lists.ts'
import { words } from '../words.ts'
import { asksPlace, placeText, StateTile, titleOf } from './cells.tsx'
import { CaseContact, contactTitle } from './near-case.tsx'

/** A case as its page read it: what rooms are given that add to that page. */
export interface SeenCase extends Setting {
  shown: Case
  form: SeasonForm
  /** None of a draft: its answers are nobody's business. */
  sent?: SentWithPapers<Judged>
  personal: Personal
}

export interface CaseProps extends SeenCase, Pick<CaseDeskProps, 'lang' | 'queue' | 'sections'> {
  /** What the representative's number is worth. */
  confirmation?: CurrentConfirmation
  /** What the system saw; nothing of a draft. */
  judged?: Judged
}

/** A registration on a desk, with what the system saw at its right; of a draft that it is there, whose it is, how far. */
export function CasePage(props: CaseProps) {
  const { lang, shown, queue, sections, confirmation, judged } = props
  return (
    <CaseDesk
      {...{ lang, queue, sections }}
      back={words(lang).case.back}
      title={titleOf(shown, lang)}
      facts={factsOf(props)}
      badge={shown.state !== 'withdrawn' && <ConfirmationBadge words={asks(lang, shown.kind)} {...{ confirmation }} />}
      state={<StateTile state={shown.state} lang={lang} />}
      notices={noticesOf(shown, lang)}
      side={judged ? foundSide(props, judged) : ownerSide(props)}
    />
  )
}

/** "OPOP-19-000001 · Kec. Cibiuk, Kab. Garut · Start-up" */
function factsOf({ shown, book, form, sent, lang }: CaseProps) {
  const w = words(lang).case
  const category = sent && coreFacts(sent.answers, form).category
  return [
    shown.number ?? shown.draftCode,
    asksPlace(form) && placeText(shown, book, lang),
    category && categoryNames(lang)[category],
    sent && w.submittedAt(formatDate(sent.submittedAt, lang, 'datetime')),
    sent && shown.sample && w.sample,
  ]
}

function noticesOf({ number, state, withdrawnBy }: Case, lang: Lang): CaseDeskProps['notices'] {
  const { case: w, draft } = words(lang)
  if (!number) return [{ kind: 'info', title: state === 'frozen' ? draft.frozen : draft.title, children: draft.note }]
  return [
    state === 'reopened' && { kind: 'waiting', title: w.reopened, children: w.reopenedNote },
    withdrawnBy && { kind: 'info', title: w.withdrawn[withdrawnBy] },
  ]
}

/** Requirement by requirement, then whether money could be paid, what a number is worth, and the way to paper. */
function foundSide(props: CaseProps, { findings, payability }: Judged): CaseSide {
  const { lang, shown, book, form, base, personal, confirmation } = props
  const asked = confirmation && { confirmation, phone: phoneText(confirmation.phone, personal) }
  return {
    label: words(lang).case.side,
    first: <RequirementVerdicts {...{ lang, form, findings }} regionName={book.name} />,
    parts: [
      form.rules.payability && <PayabilityFacts {...{ lang, form, payability }} />,
      asked && <ConfirmationSection words={asks(lang, shown.kind)} {...asked} outbox="/kantor/surat/kotak-keluar" />,
      <a href={`${caseAddress(base, shown)}/cetak`}>{printWords(lang).sent}</a>,
    ],
  }
}

function ownerSide({ shown, personal, lang }: CaseProps): CaseSide {
  const head = (
    <DeskHead>
      <b>{words(lang).draft.owner}</b>
    </DeskHead>
  )
  return { label: contactTitle(shown, lang), first: head, parts: [<CaseContact {...{ shown, personal, lang }} />] }
}
