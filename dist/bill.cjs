// Made from src/ by `npm run build`. Do not edit.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  run: () => run
});
module.exports = stdin_exports;
var import_licence = require("./licence.cjs");
var import_question = require("./question.cjs");
var import_temporary_folder = require("./temporary-folder.cjs");
var import_native_requirements = require("./native-requirements.cjs");
var import_python_range = require("./python-range.cjs");
var import_archive = require("./archive.cjs");
var import_stale_lock = require("./stale-lock.cjs");
var import_store = require("./store.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_of_folders = require("./of-folders.cjs");
var import_plan_2 = require("./plan-2.cjs");
var import_settings = require("./settings.cjs");
var import_requirement = require("./requirement.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_this_machine = require("./this-machine.cjs");
var import_systems = require("./systems.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_version = require("./version.cjs");
var import_bill_3 = require("./bill-3.cjs");
var import_report_2 = require("./report-2.cjs");
var import_marker_sets = require("./marker-sets.cjs");
var import_cyclonedx_2 = require("./cyclonedx-2.cjs");
var import_spdx_2 = require("./spdx-2.cjs");
var import_outdated_2 = require("./outdated-2.cjs");
var import_index = require("./index.cjs");
var import_shared_answers = require("./shared-answers.cjs");
var import_credentials = require("./credentials.cjs");
var import_lock_2 = require("./lock-2.cjs");
var import_shape = require("./shape.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_kept_file = require("./kept-file.cjs");
var import_offline = require("./offline.cjs");
var import_hash = require("./hash.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_find_python = require("./find-python.cjs");
var import_cache = require("./cache.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_runtime_root = require("./runtime-root.cjs");
var import_text_file = require("./text-file.cjs");
var import_run_program = require("./run-program.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_patience = require("./patience.cjs");
var import_version_2 = require("./version-2.cjs");
var import_errors = require("./errors.cjs");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
async function readInstalled(environment) {
  const found = /* @__PURE__ */ new Map();
  for (const python of await (0, import_promises2.readdir)((0, import_node_path2.join)(environment, "lib"))) {
    const folder = (0, import_node_path2.join)(environment, "lib", python, "site-packages");
    const entries = await (0, import_promises2.readdir)(folder).catch(() => []);
    for (const entry of entries.filter((name) => name.endsWith(".dist-info"))) {
      const text = (0, import_file_bytes.textIfReadable)((0, import_node_path2.join)(folder, entry, "METADATA"));
      const name = text === null ? void 0 : (0, import_archive.metadataFields)(text).get("name")?.[0];
      if (text === null || name === void 0) continue;
      found.set((0, import_constraint_sets.normalizeName)(name.trim()), {
        metadata: (0, import_archive.parseCoreMetadata)(text),
        installedSize: null,
        downloadSize: null,
        libraries: [],
        licenceTexts: [
          ...await (0, import_licence.licenceTextsIn)((0, import_node_path2.join)(folder, entry)),
          ...await (0, import_licence.licenceTextsIn)((0, import_node_path2.join)(folder, entry, "licenses"))
        ]
      });
    }
  }
  return found;
}
async function run(options, context) {
  const { pyproject, poetryLock, plan, environment, out, ...asked } = options;
  const installed = await readInstalled(environment);
  await (0, import_temporary_folder.inTemporaryFolder)(async (dir) => {
    await (0, import_promises.cp)(pyproject, (0, import_node_path.join)(dir, "pyproject.toml"));
    await (0, import_promises.cp)(poetryLock, (0, import_node_path.join)(dir, "poetry.lock"));
    await (0, import_promises.cp)(plan, (0, import_node_path.join)(dir, "poetrix.lock"));
    const question = await (0, import_licence.readPlannedQuestion)({ ...asked, dir }, context);
    const report = await (0, import_licence.gatherReport)(
      { ...question, vulnerabilities: () => null, earlier: null },
      {
        facts: async (packages) => new Map(packages.map(({ id, locked }) => [id, installed.get(locked.name) ?? null])),
        releases: async () => null
      }
    );
    const bill = (0, import_bill_3.makeBill)({
      report,
      plan: question.plan,
      planned: question.planned,
      tool: import_version.version
    });
    await (0, import_promises.mkdir)(out);
    await (0, import_promises.writeFile)((0, import_node_path.join)(out, "bom.cdx.json"), `${(0, import_cyclonedx_2.formatCycloneDx)(bill)}
`);
    await (0, import_promises.writeFile)((0, import_node_path.join)(out, "bom.spdx.json"), `${(0, import_spdx_2.formatSpdx)(bill, (0, import_licence.now)())}
`);
  });
  return { exitCode: 0, data: null, text: "" };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  run
});
