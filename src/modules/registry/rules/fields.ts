/** The fields of a pesantren that are kept with history and source. */
export const fields = ['nspp', 'name', 'address', 'regency_code', 'kecamatan_code', 'village_code'] as const

export type Field = (typeof fields)[number]

/** Who a pesantren is. A registration says it only of one that nobody else knows. */
export const identityFields: readonly string[] = ['nspp', 'name', 'address']

/** Where it lies. */
export const placeFields: readonly string[] = ['regency_code', 'kecamatan_code', 'village_code']

/** Those that the official list carries. */
export const listFields = ['nspp', 'name', 'address', 'regency_code'] as const

export interface ListValues {
  nspp: string | null
  name: string
  address: string | null
  regency_code: string | null
}
