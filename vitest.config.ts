import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'test/**/*.test.{ts,tsx}',
      'e2e/**/*.test.ts',
      'simulation/**/*.test.ts',
      'seasons/**/*.test.ts',
    ],
    globalSetup: ['test/global-setup.ts'],
    reporters: ['default', './test/closing-line.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Asked for by `npm run coverage`: what decides about people is walked through, branch by branch.
    coverage: {
      provider: 'v8',
      include: ['src/**/rules/**/*.ts', 'src/platform/{form,policy,plan}/**/*.{ts,tsx}'],
      exclude: ['**/*.test.*', '**/test-*', '**/toy.tsx', '**/words.ts'],
      reporter: ['text-summary', 'json'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
      thresholds: Object.fromEntries(
        ['src/**/rules/**', 'src/platform/form/**', 'src/platform/policy/**', 'src/platform/plan/**'].map(part => [
          part,
          { branches: 95 },
        ]),
      ),
    },
  },
})
