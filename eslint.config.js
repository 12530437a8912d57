import js from "@eslint/js";

export default [
  { ignores: [".venv/**", "build/**", "dist/**"] },
  js.configs.recommended,
  {
    files: ["timeline/*/js/*.js", "timeline/outputs/page/js/*.js", "tests/**/*.js", "tests/**/*.mjs"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    rules: {
      "no-undef": "off", // tsc --checkJs knows the browser's names
      "complexity": ["error", 14],
      "max-depth": ["error", 3],
      "max-lines": ["error", 400],
      "max-lines-per-function": ["error", 75],
      "max-len": ["error", 120],
      "eqeqeq": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
];
