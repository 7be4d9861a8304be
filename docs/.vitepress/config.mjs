// The site of docs/: `npm run site` builds it into docs/.vitepress/dist. A dead link stops the build.
import { defineConfig } from "vitepress";

const base = process.env.SITE_BASE ?? "/";
const repository = "https://github.com/poetrix/poetrix";

const guides = [
  ["Tutorial", "tutorial"],
  ["Day to day", "daily-workflow"],
  ["Into an existing flake", "integrate"],
  ["From poetry2nix", "from-poetry2nix"],
  ["direnv", "direnv"],
  ["CI and caching", "ci"],
  ["Many machines", "scale"],
  ["Several projects", "monorepo"],
  ["Templates, flake-parts, devenv", "flakes"],
  ["Tools that look at the environment", "tools"],
  ["Other systems", "architectures"],
  ["Containers", "containers"],
  ["Deploying on NixOS", "nixos"],
  ["Upgrading and removing", "upgrading"],
  ["Common problems", "common-problems"],
  ["Questions", "faq"],
];
const reference = [
  ["Command line", "command-line"],
  ["Nix functions", "nix-functions"],
  ["The report", "report"],
];
const background = [
  ["Concepts", "concepts"],
  ["How it compares", "comparison"],
  ["Sources", "sources"],
  ["How a wheel is installed", "wheels"],
  ["Building from source", "build-requirements"],
  ["Packages written in Rust", "rust"],
  ["What Poetry would install", "resolution"],
  ["Security", "security"],
  ["Scope", "scope"],
  ["Benchmarks", "benchmarks"],
  ["Releases", "releases"],
];
const items = (entries) => entries.map(([text, page]) => ({ text, link: `/${page}` }));

export default defineConfig({
  title: "Poetrix",
  description: "Reproducible Nix builds of Poetry projects",
  base,
  head: [["link", { rel: "icon", href: `${base}icon.svg` }]],
  rewrites: { "README.md": "index.md" },
  ignoreDeadLinks: false,
  markdown: {
    config: linkToRepository,
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    sidebar: [
      { text: "Guides", items: items(guides) },
      { text: "Reference", items: items(reference) },
      { text: "Behind it", items: items(background) },
    ],
    socialLinks: [{ icon: "github", link: repository }],
    editLink: { pattern: `${repository}/edit/main/docs/:path` },
  },
});

/** What lies beside docs/ is read in the repository. */
function linkToRepository(markdown) {
  const open = markdown.renderer.rules.link_open;
  markdown.renderer.rules.link_open = (tokens, index, ...rest) => {
    const href = tokens[index].attrGet("href") ?? "";
    if (href.startsWith("../")) {
      tokens[index].attrSet("href", `${repository}/blob/main/${href.slice("../".length)}`);
    }
    return open(tokens, index, ...rest);
  };
}
