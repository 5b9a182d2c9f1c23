interface Entry {
  act: string
  subject_kind: string
  subject_id: string
  /** Only pesantren have a page among organisations. */
  is_pesantren: boolean
}

const pages: Record<string, string> = {
  dispute: '/kantor/sengketa',
  message: '/kantor/surat/kotak-keluar',
  organisation: '/kantor/pesantren',
  person: '/kantor/orang',
  registration: '/kantor/pendaftaran',
}

/** Where plans of a kind stand, by the first word of their acts. */
const plans: Record<string, string> = {
  endings: '/kantor/orang/akhir-peran',
  officers: '/kantor/orang/impor',
  registry: '/kantor/pesantren/impor',
  reminders: '/pengingat',
}

/** The page of what an entry of the ledger is about; undefined for what has none of its own. */
export function subjectPage({ act, subject_kind, subject_id, is_pesantren }: Entry): string | undefined {
  if (subject_kind === 'organisation' && !is_pesantren) return undefined
  const below = subject_kind === 'plan_run' ? plans[act.split('.')[0]!] : pages[subject_kind]
  return below && `${below}/${subject_id}`
}
