import { meetNumber, type ConfirmationState } from '../../../platform/confirmation/index.ts'
import type { Tx } from '../../../platform/database/open.ts'
import { textOf, type Answers } from '../../../platform/form/answer.ts'
import { byMeaning, type Said } from '../../../platform/form/meaning.ts'
import { comparedMeanings, type Compared } from '../../../platform/form/meanings.ts'
import { secureChance, type Chance } from '../../../platform/keys/chance.ts'
import { record } from '../../../platform/ledger/record.ts'
import { step } from '../../../platform/life/index.ts'
import { send } from '../../../platform/outbox/send.ts'
import type { Actor } from '../../../platform/policy/index.ts'
import type { House } from '../../../platform/web/context.ts'
import { recordConsents } from '../../people/index.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { issueReceipt, receiptPath, subjectNumber, type Receipt } from '../../../platform/receipt/index.ts'
import { submittedDocument, type CurrentDocument } from '../../../platform/response/index.ts'
import type { Held } from '../data/registrations.ts'
import { markSubmitted, nextSerial, realNow } from '../data/submissions.ts'
import { coreFacts, nameSaid } from '../rules/core-facts.ts'
import { registrationLife } from '../rules/life.ts'
import { saidOfWhatsapp } from '../rules/whatsapp.ts'
import { judge } from '../papers/judge.ts'
import { callSaid, receiptMessage } from '../words.ts'
import { keptOf } from '../confirmation/asked-about.ts'
import { signsInWith } from '../confirmation/data/asked.ts'
import { askingMessage } from '../confirmation/words.ts'
import { kindWords } from '../words/kinds.ts'
import { nameOwner, nameStranger } from './name-owner.ts'

export interface SubmitOptions {
  lang: 'id' | 'en'
  /** The version of the draft that was reviewed; without it whatever stands now. */
  version?: number
  chance?: Chance
}

/** Everything a submission is made of, once nothing bars it. */
export interface Writing {
  house: House
  held: Held
  season: SeasonForm
  /** What is sent of the draft. */
  answers: Answers
  documents: CurrentDocument[]
  /** None: the owner is the applicant. */
  organisationId?: string
  actor: Actor & { personId: string }
  arrived: Temporal.Instant
  options: SubmitOptions
}

/** Writes the snapshot, its signed receipt, the columns of lists, the consents, the ledger row and the message. */
export async function writeSubmission(tx: Tx, w: Writing): Promise<Receipt> {
  const { held, season, actor, arrived } = w
  const { number, recordedAt } = await numberFor(tx, held, season)
  const slots = new Set(w.documents.map(document => document.slot))
  const { organisationId, answers } = w
  const judged = await judge(tx, season, { ...held, organisationId, answers, slots })
  const columns = { ...coreFacts(answers, season), ...judged.columns, organisationId, number }
  await step(tx, registrationLife, held.id, { from: held.state, to: 'submitted', actor, at: arrived })
  await markSubmitted(tx, held.id, columns, arrived)
  const worth = await meet(tx, w, number)
  const sent = {
    responseId: held.responseId,
    formVersionId: held.formVersionId,
    draftVersion: held.version,
    answers: w.answers,
    documents: w.documents.map(submittedDocument),
    judged: { findings: judged.findings, payability: judged.payability },
    values: comparedIn(byMeaning(season.content, w.answers)),
    at: arrived,
    recordedAt,
  }
  const called = { number, season: `${season.programme}-${season.year}` }
  const receipt = await issueReceipt(tx, w.house, sent, called, w.options.chance ?? secureChance)
  const detail = { number, sequence: receipt.sequence, content: receipt.contentHash.toString('hex') }
  const subject = { subjectKind: 'registration', subjectId: held.id }
  const agreed = { answers: w.answers, content: season.content, at: arrived }
  await recordConsents(tx, { personId: actor.personId, ...subject }, agreed)
  await record(tx, { act: 'registration.submit', ...subject, actor, at: arrived, detail })
  await tell(tx, w, receipt, worth)
  return receipt
}

/**
 * Whoever registers with the representative's own phone is that person, and called so. Anybody else helped: then the
 * representative's phone is asked whether the registration is right.
 */
async function meet(
  tx: Tx,
  { held, answers, season, house, actor, arrived, options }: Writing,
  number: string,
): Promise<ConfirmationState> {
  const said = byMeaning(season.content, answers)
  const { contact } = kindWords(held.kind, options.lang)
  const worth = await meetNumber(tx, {
    responseId: held.responseId,
    about: { kind: 'registration', id: held.id },
    scopeId: held.seasonId,
    purposeId: held.callId,
    phone: textOf(said, 'person.phone'),
    own: phone => signsInWith(held.ownerId, phone),
    kept: keptOf({
      kind: held.kind,
      name: nameSaid(said) ?? '',
      number,
      formVersionId: held.formVersionId,
      identity: textOf(said, 'applicant.number'),
      place: textOf(said, 'applicant.place')?.slice(0, 6),
      at: arrived,
    }),
    message: (name, link) => askingMessage(options.lang)(name, contact, callSaid(season, options.lang), link),
    actor,
    origin: house.env.origin,
    at: arrived,
    ...options,
  })
  await (worth === 'own' ? nameOwner : nameStranger)(tx, actor, said)
  return worth
}

async function numberFor(tx: Tx, held: Held, season: SeasonForm) {
  if (held.number) return { number: held.number, recordedAt: await realNow(tx) }
  const { serial, realNow: recordedAt } = await nextSerial(tx)
  return { number: subjectNumber(season.prefix, season.year, serial), recordedAt }
}

function comparedIn(said: Said): Partial<Record<Compared, string>> {
  return Object.fromEntries(
    comparedMeanings.flatMap(meaning => {
      const value = textOf(said, meaning)
      return value === undefined ? [] : [[meaning, value]]
    }),
  )
}

/**
 * Only to those who agreed to be written to. A number that nobody has proved gets one question and no more: its receipt
 * waits for the answer.
 */
async function tell(tx: Tx, w: Writing, receipt: Receipt, worth: ConfirmationState): Promise<void> {
  const { held, answers, house, arrived, options, actor } = w
  const said = byMeaning(w.season.content, answers)
  const phone = textOf(said, 'person.phone')
  if (!phone || saidOfWhatsapp(said) !== true) return
  const link = house.env.origin + receiptPath(receipt)
  const letter = {
    channel: 'whatsapp',
    recipient: phone,
    template: 'receipt',
    lang: options.lang,
    body: receiptMessage(options.lang, {
      about: callSaid(w.season, options.lang),
      number: receipt.number,
      at: receipt.submittedAt,
      link,
    }),
    about: { kind: 'registration', id: held.id },
    personId: actor.personId,
    key: `receipt:${held.id}:${receipt.sequence}`,
    cause: actor,
    replaces: true,
    heldBack: worth === 'own' || worth === 'confirmed' ? undefined : 'unproved',
  } as const
  await send(tx, letter, arrived)
}
