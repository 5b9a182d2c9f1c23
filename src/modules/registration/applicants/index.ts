import type { ApplicantKind } from '../../programmes/index.ts'
import type { Applicant } from './applicant.ts'
import { organisation } from './organisation.ts'

/** Whoever registers as a person stands for himself or herself. */
const person: Applicant = {}

const applicants: Record<ApplicantKind, Applicant> = {
  pesantren: organisation('pesantren'),
  cooperative: organisation('cooperative'),
  business: organisation('business'),
  partner: organisation('partner'),
  person,
}

/** The adapter of a kind of applicant. */
export function applicantOf(kind: ApplicantKind): Applicant {
  return applicants[kind]
}
