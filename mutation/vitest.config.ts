import { defineConfig, mergeConfig } from 'vitest/config'
import house from '../vitest.config.ts'

/** The tests that stand beside what is mutated: the others would be run a thousand times to say the same. */
const beside = ['src/**/rules/**/*.test.ts', 'src/platform/{form,policy,plan}/**/*.test.{ts,tsx}']

export default mergeConfig(
  { ...house, test: { ...house.test, include: [], reporters: ['default'] } },
  defineConfig({ test: { include: beside } }),
)
