// Text that the page is made of; esbuild and vitest load it as such.
declare module "*.css" {
  const text: string;
  export default text;
}
