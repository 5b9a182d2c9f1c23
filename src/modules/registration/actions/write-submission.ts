import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/open.ts'
import { textOf, valueOf } from '../../../platform/form/answer.ts'
import { byMeaning } from '../../../platform/form/meaning.ts'
import { secureChance } from '../../../platform/keys/chance.ts'
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
import { receiptCode, registrationNumber } from '../rules/codes.ts'
import { consentsIn } from '../rules/consents.ts'
import { coreFacts } from '../rules/core-facts.ts'
import { findingsOf } from '../rules/findings.ts'
import { payabilityOf } from '../rules/payability.ts'
import { contentHash } from './content-hash.ts'
import { saltBytes } from '../../../platform/keys/commit-to.ts'
import { receiptPayload } from '../rules/receipt.ts'
import { receiptMessage } from '../words.ts'
import { meetRepresentative } from '../confirmation/actions/ask.ts'
import type { ConfirmationState } from '../confirmation/data/confirmations.ts'
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
  const salt = randomBytes(saltBytes)
  const receipt = signReceipt(w, number, sequence, recordedAt, salt)
  const judged = await judge(tx, w)
  await step(tx, { registrationId: held.id, from: held.state, to: 'submitted', actor, at: arrived })
  await markSubmitted(tx, held.id, { ...judged.columns, organisationId: w.organisationId, number }, arrived)
  const worth = await meet(tx, w)
  await insertSubmission(tx, {
    registrationId: held.id,
    sequence,
    draftVersion: held.version,
    answers: held.answers,
    documents: w.documents.map(submittedDocument),
    findings: judged.findings,
    payability: judged.payability ?? {},
    contentHash: receipt.contentHash,
    salt,
    at: arrived,
    recordedAt,
    receipt,
  })
  await insertConsents(tx, actor.personId, held.id, consentsIn(held.answers, season.content), arrived)
  const detail = { number, sequence, content: receipt.contentHash.toString('hex') }
  const subject = { subjectKind: 'registration', subjectId: held.id }
  await record(tx, { act: 'registration.submit', ...subject, actor, at: arrived, detail })
  await tell(tx, w, receipt, worth)
  return receipt
}

/**
 * Whoever registers with the representative's own phone is that person, and called so. Anybody else helped: then the
 * representative's phone is asked whether the registration is right.
 */
async function meet(tx: Tx, { held, season, house, actor, arrived, options }: Writing): Promise<ConfirmationState> {
  const said = byMeaning(season.content, held.answers)
  const worth = await meetRepresentative(tx, {
    registrationId: held.id,
    phone: textOf(said, 'person.phone'),
    name: textOf(said, 'applicant.name') ?? '',
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
  return { number: registrationNumber(season.prefix, season.year, serial), recordedAt }
}

function signReceipt(
  w: Writing,
  number: string,
  sequence: number,
  recordedAt: Temporal.Instant,
  salt: Buffer,
): Receipt {
  const { signingKey } = w.house
  const documents = w.documents.map(submittedDocument)
  const hash = contentHash(w.held.formVersionId, w.held.answers, documents, salt)
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
  const number = textOf(byMeaning(season.content, held.answers), 'applicant.number')
  const payability = payabilityOf(held.answers, season, slots)
  const facts = {
    documents: slots,
    registryKnows: number === undefined ? undefined : await wasKnown(tx, organisationId, held.id),
    tookPart: await tookPartBefore(tx, organisationId, held.seasonId),
    payability,
  }
  const findings = findingsOf(held.answers, season, facts)
  const columns = {
    ...coreFacts(held.answers, season),
    payable: payability?.state ?? null,
    missing: Object.keys(season.slots).filter(slot => !slots.has(slot)).length,
    problems: findings.filter(finding => finding.notes.some(note => !note.code.endsWith('-missing'))).length,
  }
  return { findings, payability, columns }
}

/**
 * Only to those who agreed to be written to. A number that nobody has proved gets one question and no more: its receipt
 * waits for the answer.
 */
async function tell(tx: Tx, w: Writing, receipt: Receipt, worth: ConfirmationState): Promise<void> {
  const { held, house, arrived, options, actor } = w
  const said = byMeaning(w.season.content, held.answers)
  const phone = textOf(said, 'person.phone')
  if (!phone || valueOf(said, 'consent.whatsapp') !== true) return
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
    cause: actor,
    replaces: true,
    heldBack: worth === 'own' || worth === 'confirmed' ? undefined : 'unproved',
  } as const
  await send(tx, letter, arrived)
}
