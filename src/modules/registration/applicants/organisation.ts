import type { Tx } from '../../../platform/database/open.ts'
import { textOf } from '../../../platform/form/answer.ts'
import { byMeaning, type Said } from '../../../platform/form/meaning.ts'
import { mostFound, type KnownRecord } from '../../../platform/response/index.ts'
import { seasonForm } from '../../programmes/index.ts'
import {
  holdOrganisation,
  identityOf,
  organisationById,
  organisationOfNumber,
  searchPesantren,
  type Organisation,
  type OrganisationKind,
  type PesantrenGiven,
} from '../../registry/index.ts'
import { otherHolder, type Held } from '../data/registrations.ts'
import { lastSent } from '../data/submissions.ts'
import { claimNew, holdNumber, subjectOfOwner, type Subject } from '../data/registry.ts'
import type { Applicant } from './applicant.ts'

/** An organisation of the registry, found by the number of its kind. */
export function organisation(kind: OrganisationKind): Applicant {
  return {
    lookup: {
      // What only a registration claims is shown to nobody as known.
      byNumber: async (tx, number) => recorded(await organisationOfNumber(tx, kind, number)),
      byId: async (tx, id) => recorded(ofKind(kind, await organisationById(tx, id))),
      // Of pesantren alone the registry has the ministry's whole list.
      ...(kind === 'pesantren' ? { search: searchByName, isListed: true } : {}),
    },
    async isTaken(tx, own, { id, number }) {
      const organisationId = id ?? (await organisationOfNumber(tx, kind, number))?.id
      return organisationId !== undefined && (await otherHolder(tx, own, organisationId)) !== undefined
    },
    async standsFor(tx, held, said) {
      const subject = await subjectOf(tx, kind, held, said)
      const standing = await holdOrganisation(tx, subject.id)
      return { organisationId: subject.id, standing, fresh: subject.fresh === true }
    },
  }
}

async function searchByName(tx: Tx, words: string): Promise<KnownRecord[]> {
  return (await searchPesantren(tx, { name: words, limit: mostFound + 1 })).map(known)
}

function ofKind(kind: OrganisationKind, row: Organisation | undefined): Organisation | undefined {
  return row?.kind === kind ? row : undefined
}

function recorded(row: Organisation | undefined): KnownRecord | undefined {
  return row?.standing === 'recorded' ? known(row) : undefined
}

type Row = Pick<Organisation, 'id' | 'nspp' | 'name' | 'address' | 'regency_code' | 'kecamatan_code'> & {
  village_code?: string | null
}

function known(row: Row): KnownRecord {
  return {
    id: row.id,
    number: row.nspp ?? undefined,
    name: row.name,
    address: row.address ?? undefined,
    regency: row.regency_code ?? undefined,
    kecamatan: row.kecamatan_code ?? undefined,
    village: row.village_code ?? undefined,
  }
}

/**
 * The one a registration is for: chosen in the registry, known by its number, or new: then it is claimed. Whoever says that
 * it is none of those, or has no number after all, is not linked with what they stood for before.
 */
async function subjectOf(tx: Tx, kind: OrganisationKind, held: Held, said: Said): Promise<Subject> {
  const given: PesantrenGiven = { ...identityOf(said), kind }
  const number = given.nspp ?? undefined
  const linked = held.unlinked ? null : (held.chosenId ?? held.organisationId)
  const record = linked === null ? undefined : await organisationById(tx, linked)
  const takenBack = record !== undefined && !number && (await tookBackNumber(tx, held, said, record))
  const found = await knownSubject(tx, kind, takenBack ? undefined : record, number)
  if (found) return found
  const left = held.unlinked || takenBack ? held.organisationId : null
  const own = number ? undefined : await subjectOfOwner(tx, kind, { ...held, name: given.name, left })
  return own ?? claimNew(tx, { ...given, kind, sample: held.sample })
}

/**
 * Whether the form says now that there is no number, where the linked one was found by its number. One that got its number
 * from the office, and was sent without one, stays what it is.
 */
async function tookBackNumber(tx: Tx, held: Held, said: Said, record: Organisation): Promise<boolean> {
  const asks = 'applicant.number' in said
  if (!asks || !record.nspp) return false
  const sent = held.number && !held.chosenId ? await lastSent(tx, held.responseId) : undefined
  if (!sent) return true
  const { content } = await seasonForm(tx, held.formVersionId)
  return textOf(byMeaning(content, sent.answers), 'applicant.number') !== undefined
}

/** The linked one, unless the number that was given is another's: then the one of that number. */
async function knownSubject(
  tx: Tx,
  kind: OrganisationKind,
  record: Organisation | undefined,
  number: string | undefined,
): Promise<Subject | undefined> {
  if (record && (!number || record.nspp === number)) return record
  if (!number) return undefined
  if (!record || record.nspp) return organisationOfNumber(tx, kind, number)
  return (await holdNumber(tx, kind, number)) ?? record
}
