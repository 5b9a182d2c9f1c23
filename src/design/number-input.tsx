import { TextInput, type TextInputProps } from './text-input.tsx'
import { formatNumber } from './format.ts'
import { useLang, useWords } from './lang.ts'

export interface NumberInputProps extends Omit<TextInputProps, 'value' | 'inputMode' | 'type'> {
  /** What was typed stays as typed; a number is shown grouped. */
  value?: number | string
  decimals?: boolean
}

/** A count or measure; `after` carries its unit. A text field, so that a wheel or an arrow key never changes it. */
export function NumberInput({ value, decimals, ...rest }: NumberInputProps) {
  return <TextInput size={8} {...rest} value={shown(value, useLang())} inputMode={decimals ? 'decimal' : 'numeric'} />
}

/** An amount in rupiah. */
export function MoneyInput({ value, hint, ...rest }: NumberInputProps) {
  const w = useWords()
  return (
    <TextInput
      size={16}
      before="Rp"
      {...rest}
      hint={hint ?? w.money}
      value={shown(value, useLang())}
      inputMode="numeric"
    />
  )
}

function shown(value: number | string | undefined, lang: 'id' | 'en'): string | undefined {
  return typeof value === 'number' ? formatNumber(value, lang) : value
}
