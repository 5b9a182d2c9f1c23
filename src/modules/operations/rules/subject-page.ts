interface Entry {
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

/** The page of what an entry of the ledger is about; undefined for what has none that every reader of the ledger sees. */
export function subjectPage({ subject_kind, subject_id, is_pesantren }: Entry): string | undefined {
  if (subject_kind === 'organisation' && !is_pesantren) return undefined
  const below = pages[subject_kind]
  return below && `${below}/${subject_id}`
}
