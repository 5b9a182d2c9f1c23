import { DateInput, Select, TextInput, type DateParts, type Lang } from '../../../design/index.ts'
import { codeSuffices, grantedRoles } from '../../../platform/policy/index.ts'
import type { OfficerField } from '../rules/officer.ts'
import { words } from '../words.ts'

/** What was typed, kept as it was; `until` in its three parts. */
export interface OfficerTyped {
  name: string
  email: string
  phone: string
  role: string
  region: string
  until: Required<DateParts>
}

export type OfficerErrors = Partial<Record<OfficerField, string>>

interface FieldsProps {
  lang: Lang
  typed?: Partial<OfficerTyped>
  errors: OfficerErrors
}

/** Who is invited: name, mail address, phone. */
export function PersonFields({ lang, typed, errors }: FieldsProps) {
  const w = words(lang).invite
  return (
    <>
      <TextInput id="nama" label={w.name} value={typed?.name} error={errors.name} maxLength={200} required />
      <TextInput
        id="surel"
        label={w.email}
        hint={w.emailHint}
        type="email"
        value={typed?.email}
        error={errors.email}
        maxLength={200}
        required
      />
      <TextInput
        id="hp"
        label={w.phone}
        type="tel"
        inputMode="tel"
        value={typed?.phone}
        error={errors.phone}
        maxLength={30}
        optional
      />
    </>
  )
}

/** As what: role, region, last day; `byCode`: only roles that a code is enough for. */
export function RoleFields({ lang, typed, errors, byCode = false }: FieldsProps & { byCode?: boolean }) {
  const w = words(lang)
  const roles = grantedRoles
    .filter(role => !byCode || codeSuffices(role))
    .map(role => ({ value: role, label: w.roles[role] }))
  return (
    <>
      <Select id="peran" label={w.invite.role} options={roles} value={typed?.role} error={errors.role} required />
      <TextInput
        id="daerah"
        label={w.invite.region}
        hint={w.invite.regionHint}
        value={typed?.region}
        error={errors.region}
        inputMode="numeric"
        maxLength={10}
        size={8}
        optional
      />
      <DateInput
        id="sampai"
        label={w.invite.until}
        hint={w.invite.untilHint}
        value={typed?.until}
        error={errors.until}
        optional
      />
    </>
  )
}

const controls: Record<OfficerField, string> = {
  name: '#nama',
  email: '#surel',
  phone: '#hp',
  role: '#peran',
  region: '#daerah',
  until: '#sampai',
}

/** The summary's lines, in the order of the fields. */
export function summaryOf(errors: OfficerErrors) {
  return (Object.keys(controls) as OfficerField[]).flatMap(field => {
    const text = errors[field]
    return text ? [{ href: controls[field], text }] : []
  })
}
