import { Select } from '../../../design/index.ts'
import { isWrong, type Given } from '../answer.ts'
import { fieldOf } from '../field.ts'
import type { QuestionType, RegionSource, Shown } from '../type.ts'

const province = '32'
const levelNames = {
  id: ['Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan'],
  en: ['Regency or city', 'Kecamatan', 'Village'],
}

/**
 * Regency, kecamatan, village: three choices, each offered once the one before is made, so that it works without
 * JavaScript. The value is the village's code; its parents are read from the code's path.
 */
export const region: QuestionType = {
  missing: 'region.regency',
  fields: code => [`${code}-regency`, `${code}-kecamatan`, code],
  steps: ['region.kecamatan', 'region.village'],
  parse({ code }, posted, { regions }) {
    const [regency, kecamatan, village] = [
      posted.value(`${code}-regency`),
      posted.value(`${code}-kecamatan`),
      posted.value(code),
    ]
    if (!isChild(regions, province, regency)) return { problem: { code: 'region.regency' } }
    if (!kecamatan || !isChild(regions, regency, kecamatan))
      return { problem: { code: 'region.kecamatan' }, step: true }
    if (!village || !isChild(regions, kecamatan, village)) return { problem: { code: 'region.village' }, step: true }
    return { value: village }
  },
  show: shown => <Steps shown={shown} />,
  blank: (_question, { lang }) => ({ kind: 'lines', lines: levelNames[lang].map(label => ({ label })) }),
  review: (_question, value, { regions }) => regionText(regions, String(value)),
  export: String,
}

/** "Cibeureum, Sukaraja, Kabupaten Garut"; the code itself when it is not known. */
export function regionText(regions: RegionSource, code: string): string {
  const path = regions.path(code)
  return path
    ? path
        .filter(step => step.code !== province)
        .map(step => step.name)
        .reverse()
        .join(', ')
    : code
}

function isChild(regions: RegionSource, parent: string, code: string): boolean {
  return regions.children(parent).some(child => child.code === code)
}

function Steps({ shown }: { shown: Shown }) {
  const { lang, regions } = shown.form
  const { code } = shown.question
  const at = chosen(shown.given, code, regions)
  const { error, ...field } = fieldOf(shown)
  const labels = levelNames[lang]
  const levels = [
    { name: `${code}-regency`, value: at.regency, options: regions.children(province) },
    { name: `${code}-kecamatan`, value: at.kecamatan, options: at.regency ? regions.children(at.regency) : [] },
    { name: code, value: at.village, options: at.kecamatan ? regions.children(at.kecamatan) : [] },
  ].filter(level => level.options.length > 0)
  return levels.map((level, n) => (
    <Select
      key={level.name}
      id={n === levels.length - 1 ? code : level.name}
      name={level.name}
      label={labels[n]!}
      why={n === 0 ? field.why : undefined}
      hint={n === 0 ? field.hint : undefined}
      error={n === levels.length - 1 ? error : undefined}
      options={level.options.map(option => ({ value: option.code, label: option.name }))}
      value={level.value}
    />
  ))
}

function chosen(given: Given | null | undefined, code: string, regions: RegionSource) {
  if (given != null && isWrong(given)) {
    const kept = (name: string) => String(given.raw[name] ?? '')
    return { regency: kept(`${code}-regency`), kecamatan: kept(`${code}-kecamatan`), village: kept(code) }
  }
  const path = typeof given?.value === 'string' ? (regions.path(given.value) ?? []) : []
  const [regency = '', kecamatan = '', village = ''] = path
    .filter(step => step.code !== province)
    .map(step => step.code)
  return { regency, kecamatan, village }
}
