/** The parts of a season's settings, as their addresses say them; the first is shown without one. */
export const settingsParts = [
  'tahap',
  'formulir',
  'berkas',
  'syarat',
  'alasan',
  'rubrik',
  'kuota',
  'hadiah',
  'janji',
] as const

export type SettingsPart = (typeof settingsParts)[number]
