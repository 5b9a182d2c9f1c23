import type { Tx } from '../../../platform/database/open.ts'
import { textOf, valueOf, type Answers } from '../../../platform/form/answer.ts'
import { record } from '../../../platform/ledger/record.ts'
import { send } from '../../../platform/outbox/send.ts'
import type { Actor } from '../../../platform/policy/actor.ts'
import type { House } from '../../../platform/web/context.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { insertConsents } from '../data/consents.ts'
import { submittedDocument, type CurrentDocument } from '../data/documents.ts'
import { step, type Held } from '../data/registrations.ts'
import { tookPartBefore, wasKnown } from '../data/registry.ts'
import {
  insertSubmission,
  lastSequence,
  markSubmitted,
  nextSerial,
  realNow,
  type Receipt,
} from '../data/submissions.ts'
import { receiptCode, registrationNumber, secureChance } from '../rules/codes.ts'
import { coreFacts } from '../rules/core-facts.ts'
import { findingsOf } from '../rules/findings.ts'
import { payabilityOf } from '../rules/payability.ts'
import { contentHash, receiptPayload } from '../rules/receipt.ts'
import { receiptMessage } from '../words.ts'
import { holdsPhone } from '../../people/index.ts'
import { askRepresentative } from '../confirmation/actions/ask.ts'
import { nameOwner, nameStranger } from './name-owner.ts'
import type { SubmitOptions } from './submit.ts'

/** Everything a submission is made of, once nothing bars it. */
export interface Writing {
  house: House
  held: Held
  season: SeasonForm
  documents: CurrentDocument[]
  organisationId: string
  actor: Actor & { personId: string }
  arrived: Temporal.Instant
  options: SubmitOptions
}

/** Writes the snapshot, its signed receipt, the columns of lists, the consents, the ledger row and the message. */
export async function writeSubmission(tx: Tx, w: Writing): Promise<Receipt> {
  const { held, season, actor, arrived } = w
  const { number, recordedAt } = await numberFor(tx, held, season)
  const sequence = (await lastSequence(tx, held.id)) + 1
  const receipt = signReceipt(w, number, sequence, recordedAt)
  const judged = await judge(tx, w)
  await step(tx, { registrationId: held.id, from: held.state, to: 'submitted', actor, at: arrived })
  await markSubmitted(tx, held.id, { ...judged.columns, organisationId: w.organisationId, number }, arrived)
  await meetRepresentative(tx, w)
  await insertSubmission(tx, {
    registrationId: held.id,
    sequence,
    draftVersion: held.version,
    answers: held.answers,
    documents: w.documents.map(submittedDocument),
    findings: judged.findings,
    payability: judged.payability,
    contentHash: receipt.contentHash,
    at: arrived,
    recordedAt,
    receipt,
  })
  await insertConsents(tx, actor.personId, held.id, consentsIn(held.answers), arrived)
  const detail = { number, sequence, content: receipt.contentHash.toString('hex') }
  const subject = { subjectKind: 'registration', subjectId: held.id }
  await record(tx, { act: 'registration.submit', ...subject, actor, at: arrived, detail })
  await tell(tx, w, receipt)
  return receipt
}

/**
 * Whoever registers with the representative's own phone is that person, and called so. Anybody else helped: then the
 * representative's phone is asked whether the registration is right.
 */
async function meetRepresentative(tx: Tx, { held, house, actor, arrived, options }: Writing): Promise<void> {
  const phone = textOf(held.answers, 'rep_phone')
  if (!phone || (await holdsPhone(tx, actor.personId, phone))) return nameOwner(tx, actor, held.answers)
  await nameStranger(tx, actor, held.answers)
  const name = textOf(held.answers, 'name') ?? ''
  const { lang, chance } = options
  const { origin } = house.env
  await askRepresentative(tx, { registrationId: held.id, phone, name, origin, lang, at: arrived, chance })
}

async function numberFor(tx: Tx, held: Held, season: SeasonForm) {
  if (held.number) return { number: held.number, recordedAt: await realNow(tx) }
  const { serial, realNow: recordedAt } = await nextSerial(tx)
  return { number: registrationNumber(season.programme, season.year, serial), recordedAt }
}

function signReceipt(w: Writing, number: string, sequence: number, recordedAt: Temporal.Instant): Receipt {
  const { signingKey } = w.house
  const hash = contentHash(w.held.formVersionId, w.held.answers, w.documents.map(submittedDocument))
  const payload = receiptPayload({
    number,
    sequence,
    season: `${w.season.programme}-${w.season.year}`,
    submittedAt: w.arrived,
    recordedAt,
    contentHash: hash,
    documents: w.documents.length,
    keyId: signingKey.id,
  })
  return {
    number,
    sequence,
    code: receiptCode(w.options.chance ?? secureChance),
    payload,
    keyId: signingKey.id,
    signature: Buffer.from(signingKey.sign(Buffer.from(payload))),
    submittedAt: w.arrived,
    recordedAt,
    contentHash: hash,
    registrationId: w.held.id,
  }
}

/** What the system sees on the day of submission, kept with it. */
async function judge(tx: Tx, { held, season, documents, organisationId }: Writing) {
  const slots = new Set(documents.map(document => document.slot))
  const nspp = textOf(held.answers, 'nspp')
  const facts = {
    documents: slots,
    registryKnows: nspp === undefined ? undefined : await wasKnown(tx, organisationId, held.id),
    tookPart: await tookPartBefore(tx, organisationId, held.seasonId),
  }
  const findings = findingsOf(held.answers, season, facts)
  const payability = payabilityOf(held.answers, season.rules.banks, slots)
  const columns = {
    ...coreFacts(held.answers, season.rules),
    payable: payability.state,
    missing: Object.keys(season.slots).filter(slot => !slots.has(slot)).length,
    problems: findings.filter(finding => finding.notes.some(note => !note.code.endsWith('-missing'))).length,
  }
  return { findings, payability, columns }
}

function consentsIn(answers: Answers): Record<string, boolean> {
  const purposes = { processing: 'consent_processing', publish: 'consent_publish', whatsapp: 'consent_whatsapp' }
  const all = { ...purposes, health: 'consent_health' }
  return Object.fromEntries(Object.entries(all).map(([purpose, code]) => [purpose, valueOf(answers, code) === true]))
}

/** Only to those who agreed to be written to. */
async function tell(tx: Tx, { held, house, arrived, options, actor }: Writing, receipt: Receipt): Promise<void> {
  const phone = textOf(held.answers, 'rep_phone')
  if (!phone || valueOf(held.answers, 'consent_whatsapp') !== true) return
  const link = `${house.env.origin}/bukti/${receipt.number}-${receipt.code}`
  const letter = {
    channel: 'whatsapp',
    recipient: phone,
    template: 'receipt',
    lang: options.lang,
    body: receiptMessage(options.lang, { number: receipt.number, at: receipt.submittedAt, link }),
    about: { kind: 'registration', id: held.id },
    personId: actor.personId,
    key: `receipt:${held.id}:${receipt.sequence}`,
  } as const
  await send(tx, letter, arrived)
}
