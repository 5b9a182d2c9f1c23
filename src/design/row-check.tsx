/** A box at the start of a row, for doing the same to several; its label is for those who do not see the row. */
export function RowCheck({ name, value, label, checked, form }: RowCheckProps) {
  return (
    <input type="checkbox" name={name} value={value} aria-label={label} checked={checked} form={form} class="pick" />
  )
}

export interface RowCheckProps {
  name: string
  value: string
  /** "Pilih PP Al-Falah" */
  label: string
  checked?: boolean
  /** The id of the form it belongs to, when the table stands outside. */
  form?: string
}
