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
  factsOfFiles: () => factsOfFiles,
  factsOfOther: () => factsOfOther,
  gatherReport: () => gatherReport,
  licenceTextsIn: () => licenceTextsIn,
  now: () => now,
  otherTargets: () => otherTargets,
  readPlannedQuestion: () => readPlannedQuestion,
  releasesOnIndexes: () => releasesOnIndexes
});
module.exports = stdin_exports;
var import_question = require("./question.cjs");
var import_native_requirements = require("./native-requirements.cjs");
var import_python_range = require("./python-range.cjs");
var import_archive = require("./archive.cjs");
var import_store = require("./store.cjs");
var import_plan_shape = require("./plan-shape.cjs");
var import_download = require("./download.cjs");
var import_concurrently = require("./concurrently.cjs");
var import_git_revision = require("./git-revision.cjs");
var import_version_solver = require("./version-solver.cjs");
var import_choose_source = require("./choose-source.cjs");
var import_read_groups = require("./read-groups.cjs");
var import_report_2 = require("./report-2.cjs");
var import_outdated_2 = require("./outdated-2.cjs");
var import_append = require("./append.cjs");
var import_smol_toml = require("./smol-toml.cjs");
var import_offline = require("./offline.cjs");
var import_constraint_sets = require("./constraint-sets.cjs");
var import_uv_2 = require("./uv-2.cjs");
var import_once = require("./once.cjs");
var import_file_bytes = require("./file-bytes.cjs");
var import_errors = require("./errors.cjs");
var import_esbuild = require("./esbuild.cjs");
var import_node_path = require("node:path");
var import_promises = require("node:fs/promises");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
var import_consumers = require("node:stream/consumers");
var require_spdx_license_ids = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-license-ids/index.json"(exports2, module2) {
    module2.exports = [
      "0BSD",
      "3D-Slicer-1.0",
      "AAL",
      "ADSL",
      "AFL-1.1",
      "AFL-1.2",
      "AFL-2.0",
      "AFL-2.1",
      "AFL-3.0",
      "AGPL-1.0-only",
      "AGPL-1.0-or-later",
      "AGPL-3.0-only",
      "AGPL-3.0-or-later",
      "ALGLIB-Documentation",
      "AMD-newlib",
      "AMDPLPA",
      "AML",
      "AML-glslang",
      "AMPAS",
      "ANTLR-PD",
      "ANTLR-PD-fallback",
      "APAFML",
      "APL-1.0",
      "APSL-1.0",
      "APSL-1.1",
      "APSL-1.2",
      "APSL-2.0",
      "ASWF-Digital-Assets-1.0",
      "ASWF-Digital-Assets-1.1",
      "Abstyles",
      "AdaCore-doc",
      "Adobe-2006",
      "Adobe-Display-PostScript",
      "Adobe-Glyph",
      "Adobe-Utopia",
      "Advanced-Cryptics-Dictionary",
      "Afmparse",
      "Aladdin",
      "Apache-1.0",
      "Apache-1.1",
      "Apache-2.0",
      "App-s2p",
      "Arphic-1999",
      "Artistic-1.0",
      "Artistic-1.0-Perl",
      "Artistic-1.0-cl8",
      "Artistic-2.0",
      "Artistic-dist",
      "Aspell-RU",
      "BOLA-1.1",
      "BSD-1-Clause",
      "BSD-2-Clause",
      "BSD-2-Clause-Darwin",
      "BSD-2-Clause-Patent",
      "BSD-2-Clause-Views",
      "BSD-2-Clause-first-lines",
      "BSD-2-Clause-pkgconf-disclaimer",
      "BSD-2-Clause-pos-unchanged",
      "BSD-3-Clause",
      "BSD-3-Clause-Attribution",
      "BSD-3-Clause-Clear",
      "BSD-3-Clause-HP",
      "BSD-3-Clause-LBNL",
      "BSD-3-Clause-Modification",
      "BSD-3-Clause-No-Military-License",
      "BSD-3-Clause-No-Nuclear-License",
      "BSD-3-Clause-No-Nuclear-License-2014",
      "BSD-3-Clause-No-Nuclear-Warranty",
      "BSD-3-Clause-Open-MPI",
      "BSD-3-Clause-OpenWebUI",
      "BSD-3-Clause-Sun",
      "BSD-3-Clause-Tso",
      "BSD-3-Clause-acpica",
      "BSD-3-Clause-flex",
      "BSD-4-Clause",
      "BSD-4-Clause-Shortened",
      "BSD-4-Clause-UC",
      "BSD-4.3RENO",
      "BSD-4.3TAHOE",
      "BSD-Advertising-Acknowledgement",
      "BSD-Attribution-HPND-disclaimer",
      "BSD-Inferno-Nettverk",
      "BSD-Mark-Modifications",
      "BSD-Protection",
      "BSD-Source-Code",
      "BSD-Source-Code-no-disclaimer",
      "BSD-Source-alt-GPL",
      "BSD-Source-beginning-file",
      "BSD-Systemics",
      "BSD-Systemics-W3Works",
      "BSD-ask-to-endorse",
      "BSL-1.0",
      "BUSL-1.1",
      "Baekmuk",
      "Bahyph",
      "Barr",
      "Beerware",
      "BitTorrent-1.0",
      "BitTorrent-1.1",
      "Bitstream-Charter",
      "Bitstream-Vera",
      "BlueOak-1.0.0",
      "Boehm-GC",
      "Boehm-GC-without-fee",
      "Borceux",
      "Brian-Gladman-2-Clause",
      "Brian-Gladman-3-Clause",
      "Brian-Gladman-3-Clause-no-conversion",
      "Buddy",
      "Bugroff",
      "C-UDA-1.0",
      "CAL-1.0",
      "CAL-1.0-Combined-Work-Exception",
      "CAPEC-tou",
      "CATOSL-1.1",
      "CC-BY-1.0",
      "CC-BY-2.0",
      "CC-BY-2.5",
      "CC-BY-2.5-AU",
      "CC-BY-3.0",
      "CC-BY-3.0-AT",
      "CC-BY-3.0-AU",
      "CC-BY-3.0-DE",
      "CC-BY-3.0-IGO",
      "CC-BY-3.0-NL",
      "CC-BY-3.0-US",
      "CC-BY-4.0",
      "CC-BY-NC-1.0",
      "CC-BY-NC-2.0",
      "CC-BY-NC-2.5",
      "CC-BY-NC-3.0",
      "CC-BY-NC-3.0-DE",
      "CC-BY-NC-3.0-IGO",
      "CC-BY-NC-4.0",
      "CC-BY-NC-ND-1.0",
      "CC-BY-NC-ND-2.0",
      "CC-BY-NC-ND-2.5",
      "CC-BY-NC-ND-3.0",
      "CC-BY-NC-ND-3.0-DE",
      "CC-BY-NC-ND-3.0-IGO",
      "CC-BY-NC-ND-4.0",
      "CC-BY-NC-SA-1.0",
      "CC-BY-NC-SA-2.0",
      "CC-BY-NC-SA-2.0-DE",
      "CC-BY-NC-SA-2.0-FR",
      "CC-BY-NC-SA-2.0-UK",
      "CC-BY-NC-SA-2.5",
      "CC-BY-NC-SA-3.0",
      "CC-BY-NC-SA-3.0-DE",
      "CC-BY-NC-SA-3.0-IGO",
      "CC-BY-NC-SA-4.0",
      "CC-BY-ND-1.0",
      "CC-BY-ND-2.0",
      "CC-BY-ND-2.5",
      "CC-BY-ND-3.0",
      "CC-BY-ND-3.0-DE",
      "CC-BY-ND-4.0",
      "CC-BY-SA-1.0",
      "CC-BY-SA-2.0",
      "CC-BY-SA-2.0-UK",
      "CC-BY-SA-2.1-JP",
      "CC-BY-SA-2.5",
      "CC-BY-SA-3.0",
      "CC-BY-SA-3.0-AT",
      "CC-BY-SA-3.0-DE",
      "CC-BY-SA-3.0-IGO",
      "CC-BY-SA-4.0",
      "CC-PDDC",
      "CC-PDM-1.0",
      "CC-SA-1.0",
      "CC0-1.0",
      "CDDL-1.0",
      "CDDL-1.1",
      "CDL-1.0",
      "CDLA-Permissive-1.0",
      "CDLA-Permissive-2.0",
      "CDLA-Sharing-1.0",
      "CECILL-1.0",
      "CECILL-1.1",
      "CECILL-2.0",
      "CECILL-2.1",
      "CECILL-B",
      "CECILL-C",
      "CERN-OHL-1.1",
      "CERN-OHL-1.2",
      "CERN-OHL-P-2.0",
      "CERN-OHL-S-2.0",
      "CERN-OHL-W-2.0",
      "CFITSIO",
      "CMU-Mach",
      "CMU-Mach-nodoc",
      "CNRI-Jython",
      "CNRI-Python",
      "CNRI-Python-GPL-Compatible",
      "COIL-1.0",
      "CPAL-1.0",
      "CPL-1.0",
      "CPOL-1.02",
      "CUA-OPL-1.0",
      "Caldera",
      "Caldera-no-preamble",
      "Catharon",
      "ClArtistic",
      "Clips",
      "Community-Spec-1.0",
      "Condor-1.1",
      "Cornell-Lossless-JPEG",
      "Cronyx",
      "Crossword",
      "CryptoSwift",
      "CrystalStacker",
      "Cube",
      "D-FSL-1.0",
      "DEC-3-Clause",
      "DL-DE-BY-2.0",
      "DL-DE-ZERO-2.0",
      "DOC",
      "DRL-1.0",
      "DRL-1.1",
      "DSDP",
      "DocBook-DTD",
      "DocBook-Schema",
      "DocBook-Stylesheet",
      "DocBook-XML",
      "Dotseqn",
      "ECL-1.0",
      "ECL-2.0",
      "EFL-1.0",
      "EFL-2.0",
      "EPICS",
      "EPL-1.0",
      "EPL-2.0",
      "ESA-PL-permissive-2.4",
      "ESA-PL-strong-copyleft-2.4",
      "ESA-PL-weak-copyleft-2.4",
      "EUDatagrid",
      "EUPL-1.0",
      "EUPL-1.1",
      "EUPL-1.2",
      "Elastic-2.0",
      "Entessa",
      "ErlPL-1.1",
      "Eurosym",
      "FBM",
      "FDK-AAC",
      "FDK-MPEG-H",
      "FSFAP",
      "FSFAP-no-warranty-disclaimer",
      "FSFUL",
      "FSFULLR",
      "FSFULLRSD",
      "FSFULLRWD",
      "FSL-1.1-ALv2",
      "FSL-1.1-MIT",
      "FTL",
      "Fair",
      "Ferguson-Twofish",
      "Frameworx-1.0",
      "FreeBSD-DOC",
      "FreeImage",
      "Furuseth",
      "GCR-docs",
      "GD",
      "GFDL-1.1-invariants-only",
      "GFDL-1.1-invariants-or-later",
      "GFDL-1.1-no-invariants-only",
      "GFDL-1.1-no-invariants-or-later",
      "GFDL-1.1-only",
      "GFDL-1.1-or-later",
      "GFDL-1.2-invariants-only",
      "GFDL-1.2-invariants-or-later",
      "GFDL-1.2-no-invariants-only",
      "GFDL-1.2-no-invariants-or-later",
      "GFDL-1.2-only",
      "GFDL-1.2-or-later",
      "GFDL-1.3-invariants-only",
      "GFDL-1.3-invariants-or-later",
      "GFDL-1.3-no-invariants-only",
      "GFDL-1.3-no-invariants-or-later",
      "GFDL-1.3-only",
      "GFDL-1.3-or-later",
      "GL2PS",
      "GLWTPL",
      "GPL-1.0-only",
      "GPL-1.0-or-later",
      "GPL-2.0-only",
      "GPL-2.0-or-later",
      "GPL-3.0-only",
      "GPL-3.0-or-later",
      "Game-Programming-Gems",
      "Giftware",
      "Glide",
      "Glulxe",
      "Graphics-Gems",
      "Gutmann",
      "HDF5",
      "HIDAPI",
      "HP-1986",
      "HP-1989",
      "HPND",
      "HPND-DEC",
      "HPND-Fenneberg-Livingston",
      "HPND-INRIA-IMAG",
      "HPND-Intel",
      "HPND-Kevlin-Henney",
      "HPND-MIT-disclaimer",
      "HPND-Markus-Kuhn",
      "HPND-Netrek",
      "HPND-Pbmplus",
      "HPND-SMC",
      "HPND-UC",
      "HPND-UC-export-US",
      "HPND-doc",
      "HPND-doc-sell",
      "HPND-export-US",
      "HPND-export-US-acknowledgement",
      "HPND-export-US-modify",
      "HPND-export2-US",
      "HPND-merchantability-variant",
      "HPND-sell-MIT-disclaimer-xserver",
      "HPND-sell-regexpr",
      "HPND-sell-variant",
      "HPND-sell-variant-MIT-disclaimer",
      "HPND-sell-variant-MIT-disclaimer-rev",
      "HPND-sell-variant-critical-systems",
      "HTMLTIDY",
      "HaskellReport",
      "Hippocratic-2.1",
      "Hippocratic-3.0-core",
      "IBM-pibs",
      "ICU",
      "IEC-Code-Components-EULA",
      "IJG",
      "IJG-short",
      "IPA",
      "IPL-1.0",
      "ISC",
      "ISC-Veillard",
      "ISO-permission",
      "ImageMagick",
      "Imlib2",
      "Info-ZIP",
      "Informatica",
      "Inner-Net-2.0",
      "InnoSetup",
      "Intel",
      "Intel-ACPI",
      "Interbase-1.0",
      "JPL-image",
      "JPNIC",
      "JSON",
      "Jam",
      "JasPer-2.0",
      "Kastrup",
      "Kazlib",
      "Knuth-CTAN",
      "LAL-1.2",
      "LAL-1.3",
      "LGPL-2.0-only",
      "LGPL-2.0-or-later",
      "LGPL-2.1-only",
      "LGPL-2.1-or-later",
      "LGPL-3.0-only",
      "LGPL-3.0-or-later",
      "LGPLLR",
      "LOOP",
      "LPD-document",
      "LPL-1.0",
      "LPL-1.02",
      "LPPL-1.0",
      "LPPL-1.1",
      "LPPL-1.2",
      "LPPL-1.3a",
      "LPPL-1.3c",
      "LZMA-SDK-9.11-to-9.20",
      "LZMA-SDK-9.22",
      "Latex2e",
      "Latex2e-translated-notice",
      "Leptonica",
      "LiLiQ-P-1.1",
      "LiLiQ-R-1.1",
      "LiLiQ-Rplus-1.1",
      "Libpng",
      "Linux-OpenIB",
      "Linux-man-pages-1-para",
      "Linux-man-pages-copyleft",
      "Linux-man-pages-copyleft-2-para",
      "Linux-man-pages-copyleft-var",
      "Lucida-Bitmap-Fonts",
      "MIPS",
      "MIT",
      "MIT-0",
      "MIT-CMU",
      "MIT-Click",
      "MIT-Festival",
      "MIT-Khronos-old",
      "MIT-Modern-Variant",
      "MIT-STK",
      "MIT-Wu",
      "MIT-advertising",
      "MIT-enna",
      "MIT-feh",
      "MIT-open-group",
      "MIT-testregex",
      "MITNFA",
      "MMIXware",
      "MMPL-1.0.1",
      "MPEG-SSG",
      "MPL-1.0",
      "MPL-1.1",
      "MPL-2.0",
      "MPL-2.0-no-copyleft-exception",
      "MS-LPL",
      "MS-PL",
      "MS-RL",
      "MTLL",
      "MVT-1.1",
      "Mackerras-3-Clause",
      "Mackerras-3-Clause-acknowledgment",
      "MakeIndex",
      "Martin-Birgmeier",
      "McPhee-slideshow",
      "Minpack",
      "MirOS",
      "Motosoto",
      "MulanPSL-1.0",
      "MulanPSL-2.0",
      "Multics",
      "Mup",
      "NAIST-2003",
      "NASA-1.3",
      "NBPL-1.0",
      "NCBI-PD",
      "NCGL-UK-2.0",
      "NCL",
      "NCSA",
      "NGPL",
      "NICTA-1.0",
      "NIST-PD",
      "NIST-PD-TNT",
      "NIST-PD-fallback",
      "NIST-Software",
      "NLOD-1.0",
      "NLOD-2.0",
      "NLPL",
      "NOSL",
      "NPL-1.0",
      "NPL-1.1",
      "NPOSL-3.0",
      "NRL",
      "NTIA-PD",
      "NTP",
      "NTP-0",
      "Naumen",
      "NetCDF",
      "Newsletr",
      "Nokia",
      "Noweb",
      "O-UDA-1.0",
      "OAR",
      "OCCT-PL",
      "OCLC-2.0",
      "ODC-By-1.0",
      "ODbL-1.0",
      "OFFIS",
      "OFL-1.0",
      "OFL-1.0-RFN",
      "OFL-1.0-no-RFN",
      "OFL-1.1",
      "OFL-1.1-RFN",
      "OFL-1.1-no-RFN",
      "OGC-1.0",
      "OGDL-Taiwan-1.0",
      "OGL-Canada-2.0",
      "OGL-UK-1.0",
      "OGL-UK-2.0",
      "OGL-UK-3.0",
      "OGTSL",
      "OLDAP-1.1",
      "OLDAP-1.2",
      "OLDAP-1.3",
      "OLDAP-1.4",
      "OLDAP-2.0",
      "OLDAP-2.0.1",
      "OLDAP-2.1",
      "OLDAP-2.2",
      "OLDAP-2.2.1",
      "OLDAP-2.2.2",
      "OLDAP-2.3",
      "OLDAP-2.4",
      "OLDAP-2.5",
      "OLDAP-2.6",
      "OLDAP-2.7",
      "OLDAP-2.8",
      "OLFL-1.3",
      "OML",
      "OPL-1.0",
      "OPL-UK-3.0",
      "OPUBL-1.0",
      "OSC-1.0",
      "OSET-PL-2.1",
      "OSL-1.0",
      "OSL-1.1",
      "OSL-2.0",
      "OSL-2.1",
      "OSL-3.0",
      "OSSP",
      "OpenMDW-1.0",
      "OpenPBS-2.3",
      "OpenSSL",
      "OpenSSL-standalone",
      "OpenVision",
      "PADL",
      "PDDL-1.0",
      "PHP-3.0",
      "PHP-3.01",
      "PPL",
      "PSF-2.0",
      "ParaType-Free-Font-1.3",
      "Parity-6.0.0",
      "Parity-7.0.0",
      "Pixar",
      "Plexus",
      "PolyForm-Noncommercial-1.0.0",
      "PolyForm-Small-Business-1.0.0",
      "PostgreSQL",
      "Python-2.0",
      "Python-2.0.1",
      "QPL-1.0",
      "QPL-1.0-INRIA-2004",
      "Qhull",
      "RHeCos-1.1",
      "RPL-1.1",
      "RPL-1.5",
      "RPSL-1.0",
      "RSA-MD",
      "RSCPL",
      "Rdisc",
      "Ruby",
      "Ruby-pty",
      "SAX-PD",
      "SAX-PD-2.0",
      "SCEA",
      "SGI-B-1.0",
      "SGI-B-1.1",
      "SGI-B-2.0",
      "SGI-OpenGL",
      "SGMLUG-PM",
      "SGP4",
      "SHL-0.5",
      "SHL-0.51",
      "SISSL",
      "SISSL-1.2",
      "SL",
      "SMAIL-GPL",
      "SMLNJ",
      "SMPPL",
      "SNIA",
      "SOFA",
      "SPL-1.0",
      "SSH-OpenSSH",
      "SSH-short",
      "SSLeay-standalone",
      "SSPL-1.0",
      "SUL-1.0",
      "SWL",
      "Saxpath",
      "SchemeReport",
      "Sendmail",
      "Sendmail-8.23",
      "Sendmail-Open-Source-1.1",
      "SimPL-2.0",
      "Sleepycat",
      "Soundex",
      "Spencer-86",
      "Spencer-94",
      "Spencer-99",
      "SugarCRM-1.1.3",
      "Sun-PPP",
      "Sun-PPP-2000",
      "SunPro",
      "Symlinks",
      "TAPR-OHL-1.0",
      "TCL",
      "TCP-wrappers",
      "TGPPL-1.0",
      "TMate",
      "TORQUE-1.1",
      "TOSL",
      "TPDL",
      "TPL-1.0",
      "TTWL",
      "TTYP0",
      "TU-Berlin-1.0",
      "TU-Berlin-2.0",
      "TekHVC",
      "TermReadKey",
      "ThirdEye",
      "TrustedQSL",
      "UCAR",
      "UCL-1.0",
      "UMich-Merit",
      "UPL-1.0",
      "URT-RLE",
      "Ubuntu-font-1.0",
      "UnRAR",
      "Unicode-3.0",
      "Unicode-DFS-2015",
      "Unicode-DFS-2016",
      "Unicode-TOU",
      "UnixCrypt",
      "Unlicense",
      "Unlicense-libtelnet",
      "Unlicense-libwhirlpool",
      "VOSTROM",
      "VSL-1.0",
      "Vim",
      "Vixie-Cron",
      "W3C",
      "W3C-19980720",
      "W3C-20150513",
      "WTFNMFPL",
      "WTFPL",
      "Watcom-1.0",
      "Widget-Workshop",
      "WordNet",
      "Wsuipa",
      "X11",
      "X11-distribute-modifications-variant",
      "X11-no-permit-persons",
      "X11-swapped",
      "XFree86-1.1",
      "XSkat",
      "Xdebug-1.03",
      "Xerox",
      "Xfig",
      "Xnet",
      "YPL-1.0",
      "YPL-1.1",
      "ZPL-1.1",
      "ZPL-2.0",
      "ZPL-2.1",
      "Zed",
      "Zeeff",
      "Zend-2.0",
      "Zimbra-1.3",
      "Zimbra-1.4",
      "Zlib",
      "any-OSI",
      "any-OSI-perl-modules",
      "atc-game",
      "bcrypt-Solar-Designer",
      "blessing",
      "bzip2-1.0.6",
      "check-cvs",
      "checkmk",
      "copyleft-next-0.3.0",
      "copyleft-next-0.3.1",
      "curl",
      "cve-tou",
      "diffmark",
      "dtoa",
      "dvipdfm",
      "eGenix",
      "etalab-2.0",
      "fwlw",
      "gSOAP-1.3b",
      "generic-xts",
      "gnuplot",
      "gtkbook",
      "hdparm",
      "hyphen-bulgarian",
      "iMatix",
      "jove",
      "libpng-1.6.35",
      "libpng-2.0",
      "libselinux-1.0",
      "libtiff",
      "libutil-David-Nugent",
      "lsof",
      "magaz",
      "mailprio",
      "man2html",
      "metamail",
      "mpi-permissive",
      "mpich2",
      "mplus",
      "ngrep",
      "pkgconf",
      "pnmstitch",
      "psfrag",
      "psutils",
      "python-ldap",
      "radvd",
      "snprintf",
      "softSurfer",
      "ssh-keyscan",
      "swrule",
      "threeparttable",
      "ulem",
      "w3m",
      "wwl",
      "xinetd",
      "xkeyboard-config-Zinoviev",
      "xlock",
      "xpp",
      "xzoom",
      "zlib-acknowledgement"
    ];
  }
});
var require_deprecated = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-license-ids/deprecated.json"(exports2, module2) {
    module2.exports = [
      "AGPL-1.0",
      "AGPL-3.0",
      "BSD-2-Clause-FreeBSD",
      "BSD-2-Clause-NetBSD",
      "GFDL-1.1",
      "GFDL-1.2",
      "GFDL-1.3",
      "GPL-1.0",
      "GPL-2.0",
      "GPL-2.0-with-GCC-exception",
      "GPL-2.0-with-autoconf-exception",
      "GPL-2.0-with-bison-exception",
      "GPL-2.0-with-classpath-exception",
      "GPL-2.0-with-font-exception",
      "GPL-3.0",
      "GPL-3.0-with-GCC-exception",
      "GPL-3.0-with-autoconf-exception",
      "LGPL-2.0",
      "LGPL-2.1",
      "LGPL-3.0",
      "Net-SNMP",
      "Nunit",
      "StandardML-NJ",
      "bzip2-1.0.5",
      "eCos-2.0",
      "wxWindows"
    ];
  }
});
var require_spdx_exceptions = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-exceptions/index.json"(exports2, module2) {
    module2.exports = [
      "389-exception",
      "Asterisk-exception",
      "Autoconf-exception-2.0",
      "Autoconf-exception-3.0",
      "Autoconf-exception-generic",
      "Autoconf-exception-generic-3.0",
      "Autoconf-exception-macro",
      "Bison-exception-1.24",
      "Bison-exception-2.2",
      "Bootloader-exception",
      "Classpath-exception-2.0",
      "CLISP-exception-2.0",
      "cryptsetup-OpenSSL-exception",
      "DigiRule-FOSS-exception",
      "eCos-exception-2.0",
      "Fawkes-Runtime-exception",
      "FLTK-exception",
      "fmt-exception",
      "Font-exception-2.0",
      "freertos-exception-2.0",
      "GCC-exception-2.0",
      "GCC-exception-2.0-note",
      "GCC-exception-3.1",
      "Gmsh-exception",
      "GNAT-exception",
      "GNOME-examples-exception",
      "GNU-compiler-exception",
      "gnu-javamail-exception",
      "GPL-3.0-interface-exception",
      "GPL-3.0-linking-exception",
      "GPL-3.0-linking-source-exception",
      "GPL-CC-1.0",
      "GStreamer-exception-2005",
      "GStreamer-exception-2008",
      "i2p-gpl-java-exception",
      "KiCad-libraries-exception",
      "LGPL-3.0-linking-exception",
      "libpri-OpenH323-exception",
      "Libtool-exception",
      "Linux-syscall-note",
      "LLGPL",
      "LLVM-exception",
      "LZMA-exception",
      "mif-exception",
      "OCaml-LGPL-linking-exception",
      "OCCT-exception-1.0",
      "OpenJDK-assembly-exception-1.0",
      "openvpn-openssl-exception",
      "PS-or-PDF-font-exception-20170817",
      "QPL-1.0-INRIA-2004-exception",
      "Qt-GPL-exception-1.0",
      "Qt-LGPL-exception-1.1",
      "Qwt-exception-1.0",
      "SANE-exception",
      "SHL-2.0",
      "SHL-2.1",
      "stunnel-exception",
      "SWI-exception",
      "Swift-exception",
      "Texinfo-exception",
      "u-boot-exception-2.0",
      "UBDL-exception",
      "Universal-FOSS-exception-1.0",
      "vsftpd-openssl-exception",
      "WxWindows-exception-3.1",
      "x11vnc-openssl-exception"
    ];
  }
});
var require_scan = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-expression-parse/scan.js"(exports2, module2) {
    "use strict";
    var licenses = [].concat(require_spdx_license_ids()).concat(require_deprecated());
    var exceptions = require_spdx_exceptions();
    module2.exports = function(source) {
      var index = 0;
      function hasMore() {
        return index < source.length;
      }
      function read2(value) {
        if (value instanceof RegExp) {
          var chars = source.slice(index);
          var match = chars.match(value);
          if (match) {
            index += match[0].length;
            return match[0];
          }
        } else {
          if (source.indexOf(value, index) === index) {
            index += value.length;
            return value;
          }
        }
      }
      function skipWhitespace() {
        read2(/[ ]*/);
      }
      function operator() {
        var string;
        var possibilities = [/^WITH/i, /^AND/i, /^OR/i, "(", ")", ":", "+"];
        for (var i = 0; i < possibilities.length; i++) {
          string = read2(possibilities[i]);
          if (string) {
            break;
          }
        }
        if (string === "+" && index > 1 && source[index - 2] === " ") {
          throw new Error("Space before `+`");
        }
        return string && { type: "OPERATOR", string: string.toUpperCase() };
      }
      function idstring() {
        return read2(/[A-Za-z0-9-.]+/);
      }
      function expectIdstring() {
        var string = idstring();
        if (!string) {
          throw new Error("Expected idstring at offset " + index);
        }
        return string;
      }
      function documentRef() {
        if (read2("DocumentRef-")) {
          var string = expectIdstring();
          return { type: "DOCUMENTREF", string };
        }
      }
      function licenseRef() {
        if (read2("LicenseRef-")) {
          var string = expectIdstring();
          return { type: "LICENSEREF", string };
        }
      }
      function identifier() {
        var begin = index;
        var string = idstring();
        if (licenses.indexOf(string) !== -1) {
          return { type: "LICENSE", string };
        } else if (exceptions.indexOf(string) !== -1) {
          return { type: "EXCEPTION", string };
        }
        index = begin;
      }
      function parseToken() {
        return operator() || documentRef() || licenseRef() || identifier();
      }
      var tokens = [];
      while (hasMore()) {
        skipWhitespace();
        if (!hasMore()) {
          break;
        }
        var token = parseToken();
        if (!token) {
          throw new Error("Unexpected `" + source[index] + "` at offset " + index);
        }
        tokens.push(token);
      }
      return tokens;
    };
  }
});
var require_parse = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-expression-parse/parse.js"(exports2, module2) {
    "use strict";
    module2.exports = function(tokens) {
      var index = 0;
      function hasMore() {
        return index < tokens.length;
      }
      function token() {
        return hasMore() ? tokens[index] : null;
      }
      function next() {
        if (!hasMore()) {
          throw new Error();
        }
        index++;
      }
      function parseOperator(operator) {
        var t = token();
        if (t && t.type === "OPERATOR" && operator === t.string) {
          next();
          return t.string;
        }
      }
      function parseWith() {
        if (parseOperator("WITH")) {
          var t = token();
          if (t && t.type === "EXCEPTION") {
            next();
            return t.string;
          }
          throw new Error("Expected exception after `WITH`");
        }
      }
      function parseLicenseRef() {
        var begin = index;
        var string = "";
        var t = token();
        if (t.type === "DOCUMENTREF") {
          next();
          string += "DocumentRef-" + t.string + ":";
          if (!parseOperator(":")) {
            throw new Error("Expected `:` after `DocumentRef-...`");
          }
        }
        t = token();
        if (t === null) {
          throw new Error("Unexpected end of input");
        }
        if (t.type === "LICENSEREF") {
          next();
          string += "LicenseRef-" + t.string;
          var node2 = { license: string };
          var exception = parseWith();
          if (exception) {
            node2.exception = exception;
          }
          return node2;
        }
        index = begin;
      }
      function parseLicense() {
        var t = token();
        if (t && t.type === "LICENSE") {
          next();
          var node2 = { license: t.string };
          if (parseOperator("+")) {
            node2.plus = true;
          }
          var exception = parseWith();
          if (exception) {
            node2.exception = exception;
          }
          return node2;
        }
      }
      function parseParenthesizedExpression() {
        var left = parseOperator("(");
        if (!left) {
          return;
        }
        var expr = parseExpression2();
        if (!parseOperator(")")) {
          throw new Error("Expected `)`");
        }
        return expr;
      }
      function parseAtom() {
        return parseParenthesizedExpression() || parseLicenseRef() || parseLicense();
      }
      function makeBinaryOpParser(operator, nextParser) {
        return function parseBinaryOp() {
          var left = nextParser();
          if (!left) {
            return;
          }
          if (!parseOperator(operator)) {
            return left;
          }
          var right = parseBinaryOp();
          if (!right) {
            throw new Error("Expected expression");
          }
          return { left, conjunction: operator.toLowerCase(), right };
        };
      }
      var parseAnd = makeBinaryOpParser("AND", parseAtom);
      var parseExpression2 = makeBinaryOpParser("OR", parseAnd);
      var node = parseExpression2();
      if (!node || hasMore()) {
        throw new Error("Syntax error");
      }
      return node;
    };
  }
});
var require_spdx_expression_parse = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-expression-parse/index.js"(exports2, module2) {
    "use strict";
    var scan = require_scan();
    var parse2 = require_parse();
    module2.exports = function(source) {
      return parse2(scan(source));
    };
  }
});
var require_spdx = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-license-list/spdx.json"(exports2, module2) {
    module2.exports = { "FSL-1.1-MIT": { name: "Functional Source License, Version 1.1, MIT Future License" }, SISSL: { name: "Sun Industry Standards Source License v1.1" }, "copyleft-next-0.3.1": { name: "copyleft-next 0.3.1" }, Noweb: { name: "Noweb License" }, "CC-BY-3.0-DE": { name: "Creative Commons Attribution 3.0 Germany" }, "BSD-3-Clause-acpica": { name: "BSD 3-Clause acpica variant" }, MakeIndex: { name: "MakeIndex License" }, Fair: { name: "Fair License" }, MirOS: { name: "The MirOS Licence" }, "Mackerras-3-Clause": { name: "Mackerras 3-Clause License" }, NRL: { name: "NRL License" }, InnoSetup: { name: "Inno Setup License" }, "CC-BY-2.5": { name: "Creative Commons Attribution 2.5 Generic" }, "AGPL-1.0-or-later": { name: "Affero General Public License v1.0 or later" }, Catharon: { name: "Catharon License" }, "TU-Berlin-2.0": { name: "Technische Universitaet Berlin License 2.0" }, Abstyles: { name: "Abstyles License" }, "MS-RL": { name: "Microsoft Reciprocal License" }, "NIST-Software": { name: "NIST Software License" }, "Unlicense-libwhirlpool": { name: "Unlicense - libwhirlpool variant" }, "CC-BY-ND-2.0": { name: "Creative Commons Attribution No Derivatives 2.0 Generic" }, "GPL-2.0+": { name: "GNU General Public License v2.0 or later" }, "CAL-1.0": { name: "Cryptographic Autonomy License 1.0" }, "GFDL-1.2-invariants-only": { name: "GNU Free Documentation License v1.2 only - invariants" }, "GPL-2.0-with-bison-exception": { name: "GNU General Public License v2.0 w/Bison exception" }, "CC-PDM-1.0": { name: "Creative    Commons Public Domain Mark 1.0 Universal" }, "CMU-Mach-nodoc": { name: "CMU    Mach - no notices-in-documentation variant" }, "RPSL-1.0": { name: "RealNetworks Public Source License v1.0" }, "CDLA-Permissive-1.0": { name: "Community Data License Agreement Permissive 1.0" }, "BSD-2-Clause-pkgconf-disclaimer": { name: "BSD 2-Clause pkgconf disclaimer variant" }, "GFDL-1.2": { name: "GNU Free Documentation License v1.2" }, "JPL-image": { name: "JPL Image Use Policy" }, "CC-BY-3.0": { name: "Creative Commons Attribution 3.0 Unported" }, "LPPL-1.0": { name: "LaTeX Project Public License v1.0" }, LGPLLR: { name: "Lesser General Public License For Linguistic Resources" }, "CC-BY-SA-2.0-UK": { name: "Creative Commons Attribution Share Alike 2.0 England and Wales" }, "OLDAP-2.0.1": { name: "Open LDAP Public License v2.0.1" }, "Unicode-3.0": { name: "Unicode License v3" }, "Parity-6.0.0": { name: "The Parity Public License 6.0.0" }, "LPL-1.0": { name: "Lucent Public License Version 1.0" }, Glulxe: { name: "Glulxe License" }, "CMU-Mach": { name: "CMU Mach License" }, Zeeff: { name: "Zeeff License" }, "DL-DE-ZERO-2.0": { name: "Data licence Germany – zero – version 2.0" }, "NTIA-PD": { name: "NTIA Public Domain Notice" }, Nokia: { name: "Nokia Open Source License" }, "CC-BY-3.0-IGO": { name: "Creative Commons Attribution 3.0 IGO" }, Saxpath: { name: "Saxpath License" }, "McPhee-slideshow": { name: "McPhee Slideshow License" }, snprintf: { name: "snprintf License" }, "W3C-19980720": { name: "W3C Software Notice and License (1998-07-20)" }, "EFL-1.0": { name: "Eiffel Forum License v1.0" }, xpp: { name: "XPP License" }, TCL: { name: "TCL/TK License" }, "BSD-3-Clause-LBNL": { name: "Lawrence Berkeley National Labs BSD variant license" }, "OCLC-2.0": { name: "OCLC Research Public License 2.0" }, "OGC-1.0": { name: "OGC Software License, Version 1.0" }, "Latex2e-translated-notice": { name: "Latex2e with translated notice permission" }, "GFDL-1.3-or-later": { name: "GNU Free Documentation License v1.3 or later" }, Qhull: { name: "Qhull License" }, "Spencer-99": { name: "Spencer License 99" }, "IBM-pibs": { name: "IBM PowerPC Initialization and Boot Software" }, "GFDL-1.2-no-invariants-only": { name: "GNU Free Documentation License v1.2 only - no invariants" }, "check-cvs": { name: "check-cvs License" }, HDF5: { name: "HDF5 License" }, VOSTROM: { name: "VOSTROM Public License for Open Source" }, "MS-PL": { name: "Microsoft Public License" }, "CDDL-1.0": { name: "Common Development and Distribution License 1.0" }, "OPL-UK-3.0": { name: "United    Kingdom Open Parliament Licence v3.0" }, "CNRI-Python-GPL-Compatible": { name: "CNRI Python Open Source GPL Compatible License Agreement" }, "UCL-1.0": { name: "Upstream Compatibility License v1.0" }, "OFL-1.0": { name: "SIL Open Font License 1.0" }, Eurosym: { name: "Eurosym License" }, "ANTLR-PD-fallback": { name: "ANTLR Software Rights Notice with license fallback" }, "DocBook-DTD": { name: "DocBook DTD License" }, SMLNJ: { name: "Standard ML of New Jersey License" }, "CATOSL-1.1": { name: "Computer Associates Trusted Open Source License 1.1" }, MIPS: { name: "MIPS License" }, "Net-SNMP": { name: "Net-SNMP License" }, OAR: { name: "OAR License" }, "mpi-permissive": { name: "mpi Permissive License" }, Borceux: { name: "Borceux license" }, "GFDL-1.2-no-invariants-or-later": { name: "GNU Free Documentation License v1.2 or later - no invariants" }, NCSA: { name: "University of Illinois/NCSA Open Source License" }, "GPL-3.0+": { name: "GNU General Public License v3.0 or later" }, IJG: { name: "Independent JPEG Group License" }, "BSD-Source-Code": { name: "BSD Source Code Attribution" }, "CDL-1.0": { name: "Common Documentation License 1.0" }, TTYP0: { name: "TTYP0 License" }, "CC-BY-SA-4.0": { name: "Creative Commons Attribution Share Alike 4.0 International" }, "AGPL-3.0": { name: "GNU Affero General Public License v3.0" }, "ALGLIB-Documentation": { name: "ALGLIB Documentation License" }, "CC-BY-SA-3.0-AT": { name: "Creative Commons Attribution Share Alike 3.0 Austria" }, swrule: { name: "swrule License" }, AAL: { name: "Attribution Assurance License" }, "AML-glslang": { name: "AML glslang variant License" }, FSFAP: { name: "FSF All Permissive License" }, "VSL-1.0": { name: "Vovida Software License v1.0" }, "Sun-PPP": { name: "Sun PPP License" }, gtkbook: { name: "gtkbook License" }, "CC-BY-SA-2.5": { name: "Creative Commons Attribution Share Alike 2.5 Generic" }, "SMAIL-GPL": { name: "SMAIL General Public License" }, "Apache-2.0": { name: "Apache License 2.0" }, "EPL-1.0": { name: "Eclipse Public License 1.0" }, mpich2: { name: "mpich2 License" }, "NIST-PD-TNT": { name: "NIST    Public Domain Notice TNT variant" }, "MIT-Festival": { name: "MIT Festival Variant" }, "OGL-UK-2.0": { name: "Open Government Licence v2.0" }, "OLDAP-1.4": { name: "Open LDAP Public License v1.4" }, Jam: { name: "Jam License" }, "Python-2.0": { name: "Python License 2.0" }, "HPND-Netrek": { name: "Historical Permission Notice and Disclaimer - Netrek variant" }, mailprio: { name: "mailprio License" }, "OFL-1.0-no-RFN": { name: "SIL Open Font License 1.0 with no Reserved Font Name" }, MIT: { name: "MIT License" }, "NPL-1.0": { name: "Netscape Public License v1.0" }, Entessa: { name: "Entessa Public License v1.0" }, "CC-BY-ND-1.0": { name: "Creative Commons Attribution No Derivatives 1.0 Generic" }, "ECL-2.0": { name: "Educational Community License v2.0" }, "OLDAP-2.2.2": { name: "Open LDAP Public License 2.2.2" }, "OLDAP-2.4": { name: "Open LDAP Public License v2.4" }, "Adobe-Utopia": { name: "Adobe Utopia Font License" }, "AFL-1.1": { name: "Academic Free License v1.1" }, "SHL-0.5": { name: "Solderpad Hardware License v0.5" }, "CC-BY-NC-SA-2.5": { name: "Creative Commons Attribution Non Commercial Share Alike 2.5 Generic" }, TOSL: { name: "Trusster Open Source License" }, "OFL-1.1-no-RFN": { name: "SIL Open Font License 1.1 with no Reserved Font Name" }, APAFML: { name: "Adobe Postscript AFM License" }, "BSD-Mark-Modifications": { name: "BSD Mark Modifications License" }, "ECL-1.0": { name: "Educational Community License v1.0" }, "Spencer-86": { name: "Spencer License 86" }, "generic-xts": { name: "Generic XTS License" }, "RPL-1.1": { name: "Reciprocal Public License 1.1" }, FSFUL: { name: "FSF Unlimited License" }, "3D-Slicer-1.0": { name: "3D Slicer License v1.0" }, "URT-RLE": { name: "Utah Raster Toolkit Run Length Encoded License" }, "Adobe-Display-PostScript": { name: "Adobe Display PostScript License" }, "ZPL-1.1": { name: "Zope Public License 1.1" }, "UPL-1.0": { name: "Universal Permissive License v1.0" }, metamail: { name: "metamail License" }, "DEC-3-Clause": { name: "DEC 3-Clause License" }, Unlicense: { name: "The Unlicense" }, "HPND-doc-sell": { name: "Historical Permission Notice and Disclaimer - documentation sell variant" }, "OLFL-1.3": { name: "Open Logistics Foundation License Version 1.3" }, "CECILL-2.1": { name: "CeCILL Free Software License Agreement v2.1" }, "Sun-PPP-2000": { name: "Sun PPP License (2000)" }, "SUL-1.0": { name: "Sustainable Use License v1.0" }, "OGL-UK-3.0": { name: "Open Government Licence v3.0" }, "OLDAP-2.5": { name: "Open LDAP Public License v2.5" }, "HPND-export2-US": { name: "HPND with US Government export control and 2 disclaimers" }, "BSD-Advertising-Acknowledgement": { name: "BSD Advertising Acknowledgement License" }, "EUPL-1.2": { name: "European Union Public License 1.2" }, Plexus: { name: "Plexus Classworlds License" }, "TAPR-OHL-1.0": { name: "TAPR Open Hardware License v1.0" }, Motosoto: { name: "Motosoto License" }, "APL-1.0": { name: "Adaptive Public License 1.0" }, Cronyx: { name: "Cronyx License" }, "CC-BY-NC-2.0": { name: "Creative Commons Attribution Non Commercial 2.0 Generic" }, Rdisc: { name: "Rdisc License" }, "GFDL-1.2-only": { name: "GNU Free Documentation License v1.2 only" }, "Elastic-2.0": { name: "Elastic License 2.0" }, "CC-BY-3.0-NL": { name: "Creative Commons Attribution 3.0 Netherlands" }, "LGPL-2.1+": { name: "GNU Lesser General Public License v2.1 or later" }, magaz: { name: "magaz License" }, "GPL-3.0": { name: "GNU General Public License v3.0 only" }, "eCos-2.0": { name: "eCos license version 2.0" }, psfrag: { name: "psfrag License" }, "CERN-OHL-1.1": { name: "CERN Open Hardware Licence v1.1" }, "D-FSL-1.0": { name: "Deutsche Freie Software Lizenz" }, ngrep: { name: "ngrep License" }, w3m: { name: "w3m License" }, "CC-BY-NC-SA-1.0": { name: "Creative Commons Attribution Non Commercial Share Alike 1.0 Generic" }, TermReadKey: { name: "TermReadKey License" }, "GPL-3.0-or-later": { name: "GNU General Public License v3.0 or later" }, SWL: { name: "Scheme Widget Library (SWL) Software License Agreement" }, OpenSSL: { name: "OpenSSL License" }, "Python-2.0.1": { name: "Python License 2.0.1" }, "CC-BY-SA-3.0-DE": { name: "Creative Commons Attribution Share Alike 3.0 Germany" }, "OLDAP-2.7": { name: "Open LDAP Public License v2.7" }, "SAX-PD": { name: "Sax Public Domain Notice" }, HIDAPI: { name: "HIDAPI License" }, Leptonica: { name: "Leptonica License" }, "SSH-short": { name: "SSH short notice" }, "SimPL-2.0": { name: "Simple Public License 2.0" }, "GFDL-1.3-only": { name: "GNU Free Documentation License v1.3 only" }, Kazlib: { name: "Kazlib License" }, "CECILL-C": { name: "CeCILL-C Free Software License Agreement" }, "MS-LPL": { name: "Microsoft Limited Public License" }, "CECILL-B": { name: "CeCILL-B Free Software License Agreement" }, "YPL-1.0": { name: "Yahoo! Public License v1.0" }, "ASWF-Digital-Assets-1.0": { name: "ASWF Digital Assets License version 1.0" }, wwl: { name: "WWL License" }, HTMLTIDY: { name: "HTML Tidy License" }, "HPND-INRIA-IMAG": { name: "Historical Permission Notice and Disclaimer    - INRIA-IMAG variant" }, xlock: { name: "xlock License" }, "CC0-1.0": { name: "Creative Commons Zero v1.0 Universal" }, "IEC-Code-Components-EULA": { name: "IEC    Code Components End-user licence agreement" }, "SugarCRM-1.1.3": { name: "SugarCRM Public License v1.1.3" }, "HPND-DEC": { name: "Historical Permission Notice and Disclaimer - DEC variant" }, "BSD-3-Clause-No-Military-License": { name: "BSD 3-Clause No Military License" }, "NIST-PD-fallback": { name: "NIST Public Domain Notice with license fallback" }, "LiLiQ-P-1.1": { name: "Licence Libre du Québec – Permissive version 1.1" }, Caldera: { name: "Caldera License" }, FSFULLR: { name: "FSF Unlimited License (with License Retention)" }, pnmstitch: { name: "pnmstitch License" }, "CC-BY-NC-SA-2.0-UK": { name: "Creative Commons Attribution Non Commercial Share Alike 2.0 England and Wales" }, "CC-BY-NC-SA-2.0-DE": { name: "Creative Commons Attribution Non Commercial Share Alike 2.0 Germany" }, "GCR-docs": { name: "Gnome GCR Documentation License" }, "CECILL-1.0": { name: "CeCILL Free Software License Agreement v1.0" }, "HPND-sell-variant": { name: "Historical Permission Notice and Disclaimer - sell variant" }, Clips: { name: "Clips License" }, "etalab-2.0": { name: "Etalab Open License 2.0" }, "CC-BY-NC-SA-3.0-DE": { name: "Creative Commons Attribution Non Commercial Share Alike 3.0 Germany" }, libtiff: { name: "libtiff License" }, "BSD-4-Clause-Shortened": { name: "BSD 4 Clause Shortened" }, curl: { name: "curl License" }, "Bitstream-Charter": { name: "Bitstream Charter Font License" }, "Apache-1.1": { name: "Apache License 1.1" }, "HPND-Kevlin-Henney": { name: "Historical Permission Notice and Disclaimer - Kevlin Henney variant" }, pkgconf: { name: "pkgconf License" }, "OGL-UK-1.0": { name: "Open Government Licence v1.0" }, "CC-BY-SA-2.1-JP": { name: "Creative Commons Attribution Share Alike 2.1 Japan" }, "OLDAP-1.2": { name: "Open LDAP Public License v1.2" }, "FSFAP-no-warranty-disclaimer": { name: "FSF All Permissive License (without Warranty)" }, "BitTorrent-1.0": { name: "BitTorrent Open Source License v1.0" }, Latex2e: { name: "Latex2e License" }, fwlw: { name: "fwlw License" }, "MIT-Modern-Variant": { name: "MIT License Modern Variant" }, SGP4: { name: "SGP4 Permission Notice" }, "BSD-4.3RENO": { name: "BSD 4.3 RENO License" }, "LZMA-SDK-9.11-to-9.20": { name: "LZMA SDK License (versions 9.11 to 9.20)" }, "GFDL-1.3-invariants-or-later": { name: "GNU Free Documentation License v1.3 or later - invariants" }, "LPD-document": { name: "LPD Documentation License" }, "GFDL-1.3-invariants-only": { name: "GNU Free Documentation License v1.3 only - invariants" }, "CC-BY-NC-SA-3.0-IGO": { name: "Creative Commons Attribution Non Commercial Share Alike 3.0 IGO" }, "HPND-doc": { name: "Historical Permission Notice and Disclaimer - documentation variant" }, "CNRI-Python": { name: "CNRI Python License" }, "CC-BY-2.5-AU": { name: "Creative Commons Attribution 2.5 Australia" }, jove: { name: "Jove License" }, "Hippocratic-2.1": { name: "Hippocratic License 2.1" }, ThirdEye: { name: "ThirdEye License" }, NTP: { name: "NTP License" }, ADSL: { name: "Amazon Digital Services License" }, "CC-BY-ND-3.0": { name: "Creative Commons Attribution No Derivatives 3.0 Unported" }, "BSD-2-Clause-Darwin": { name: "BSD 2-Clause - Ian Darwin variant" }, "TGPPL-1.0": { name: "Transitive Grace Period Public Licence 1.0" }, "CC-BY-NC-SA-2.0-FR": { name: "Creative Commons Attribution-NonCommercial-ShareAlike 2.0 France" }, "LAL-1.2": { name: "Licence Art Libre 1.2" }, "CECILL-1.1": { name: "CeCILL Free Software License Agreement v1.1" }, "CC-BY-ND-2.5": { name: "Creative Commons Attribution No Derivatives 2.5 Generic" }, "GPL-2.0-with-GCC-exception": { name: "GNU General Public License v2.0 w/GCC Runtime Library exception" }, "Boehm-GC": { name: "Boehm-Demers-Weiser GC License" }, hdparm: { name: "hdparm License" }, "HPND-MIT-disclaimer": { name: "Historical Permission Notice and Disclaimer with MIT disclaimer" }, OpenVision: { name: "OpenVision License" }, "CC-BY-NC-SA-3.0": { name: "Creative Commons Attribution Non Commercial Share Alike 3.0 Unported" }, mplus: { name: "mplus Font License" }, NOSL: { name: "Netizen Open Source License" }, "X11-no-permit-persons": { name: "X11 no permit persons clause" }, psutils: { name: "psutils License" }, AMPAS: { name: "Academy of Motion Picture Arts and Sciences BSD" }, "DL-DE-BY-2.0": { name: "Data licence Germany – attribution – version 2.0" }, "Xdebug-1.03": { name: "Xdebug License v 1.03" }, OFFIS: { name: "OFFIS License" }, "MIT-0": { name: "MIT No Attribution" }, "EFL-2.0": { name: "Eiffel Forum License v2.0" }, Vim: { name: "Vim License" }, SunPro: { name: "SunPro License" }, xzoom: { name: "xzoom License" }, ICU: { name: "ICU License" }, SchemeReport: { name: "Scheme Language Report License" }, "Unlicense-libtelnet": { name: "Unlicense - libtelnet variant" }, "Arphic-1999": { name: "Arphic Public License" }, "python-ldap": { name: "Python ldap License" }, "Ubuntu-font-1.0": { name: "Ubuntu Font Licence v1.0" }, "LGPL-2.1": { name: "GNU Lesser General Public License v2.1 only" }, GL2PS: { name: "GL2PS License" }, "MulanPSL-1.0": { name: "Mulan Permissive Software License, Version 1" }, "OLDAP-2.2.1": { name: "Open LDAP Public License v2.2.1" }, "LGPL-2.0-or-later": { name: "GNU Library General Public License v2 or later" }, Libpng: { name: "libpng License" }, gnuplot: { name: "gnuplot License" }, "Game-Programming-Gems": { name: "Game Programming Gems License" }, "PHP-3.01": { name: "PHP License v3.01" }, "CC-BY-NC-SA-4.0": { name: "Creative Commons Attribution Non Commercial Share Alike 4.0 International" }, "SAX-PD-2.0": { name: "Sax Public Domain Notice 2.0" }, "OSL-2.1": { name: "Open Software License 2.1" }, "MIT-Wu": { name: "MIT Tom Wu Variant" }, "EUPL-1.0": { name: "European Union Public License 1.0" }, ulem: { name: "ulem License" }, "BSD-3-Clause": { name: 'BSD 3-Clause "New" or "Revised" License' }, "AdaCore-doc": { name: "AdaCore Doc License" }, OSSP: { name: "OSSP License" }, "Inner-Net-2.0": { name: "Inner Net License v2.0" }, "BSD-4-Clause": { name: 'BSD 4-Clause "Original" or "Old" License' }, JSON: { name: "JSON License" }, "MIT-STK": { name: "MIT-STK License" }, "ssh-keyscan": { name: "ssh-keyscan License" }, HPND: { name: "Historical Permission Notice and Disclaimer" }, FreeImage: { name: "FreeImage Public License v1.0" }, "RPL-1.5": { name: "Reciprocal Public License 1.5" }, "HPND-sell-MIT-disclaimer-xserver": { name: "Historical Permission Notice and Disclaimer - sell xserver variant with MIT disclaimer" }, "ISO-permission": { name: "ISO permission notice" }, "NPOSL-3.0": { name: "Non-Profit Open Software License 3.0" }, "SSH-OpenSSH": { name: "SSH OpenSSH license" }, "BSD-2-Clause-Patent": { name: "BSD-2-Clause Plus Patent License" }, "LGPL-2.0-only": { name: "GNU Library General Public License v2 only" }, UnRAR: { name: "UnRAR License" }, FSFULLRSD: { name: "FSF Unlimited License (with License Retention and Short Disclaimer)" }, "ESA-PL-weak-copyleft-2.4": { name: "European Space Agency Public License – v2.4 – Weak Copyleft (Type 2)" }, "NBPL-1.0": { name: "Net Boolean Public License v1" }, "OGL-Canada-2.0": { name: "Open Government Licence - Canada" }, "UMich-Merit": { name: "Michigan/Merit Networks License" }, TMate: { name: "TMate Open Source License" }, WordNet: { name: "WordNet License" }, EPICS: { name: "EPICS Open License" }, "BSD-2-Clause-Views": { name: "BSD 2-Clause with views sentence" }, "BSD-3-Clause-HP": { name: "Hewlett-Packard BSD variant license" }, "BSD-3-Clause-flex": { name: "BSD 3-Clause Flex variant" }, "GPL-2.0": { name: "GNU General Public License v2.0 only" }, "QPL-1.0-INRIA-2004": { name: "Q Public License 1.0 - INRIA 2004 variant" }, "CC-BY-NC-2.5": { name: "Creative Commons Attribution Non Commercial 2.5 Generic" }, "GPL-2.0-with-font-exception": { name: "GNU General Public License v2.0 w/Font exception" }, "GPL-2.0-only": { name: "GNU General Public License v2.0 only" }, "OFL-1.1-RFN": { name: "SIL Open Font License 1.1 with Reserved Font Name" }, Ruby: { name: "Ruby License" }, FSFULLRWD: { name: "FSF Unlimited License (With License Retention and Warranty Disclaimer)" }, "GFDL-1.1-only": { name: "GNU Free Documentation License v1.1 only" }, "Info-ZIP": { name: "Info-ZIP License" }, "Intel-ACPI": { name: "Intel ACPI Software License Agreement" }, "libpng-2.0": { name: "PNG Reference Library version 2" }, "libselinux-1.0": { name: "libselinux public domain notice" }, "GPL-2.0-with-classpath-exception": { name: "GNU General Public License v2.0 w/Classpath exception" }, "BUSL-1.1": { name: "Business Source License 1.1" }, "LGPL-2.1-or-later": { name: "GNU Lesser General Public License v2.1 or later" }, ImageMagick: { name: "ImageMagick License" }, MMIXware: { name: "MMIXware License" }, "BSD-3-Clause-Sun": { name: "BSD 3-Clause Sun Microsystems" }, "IPL-1.0": { name: "IBM Public License v1.0" }, "BSD-Protection": { name: "BSD Protection License" }, "CDLA-Permissive-2.0": { name: "Community Data License Agreement Permissive 2.0" }, "Linux-man-pages-1-para": { name: "Linux man-pages - 1 paragraph" }, "SHL-0.51": { name: "Solderpad Hardware License, Version 0.51" }, "BSD-4-Clause-UC": { name: "BSD-4-Clause (University of California-Specific)" }, "OLDAP-2.6": { name: "Open LDAP Public License v2.6" }, "Adobe-Glyph": { name: "Adobe Glyph List License" }, wxWindows: { name: "wxWindows Library License" }, "any-OSI": { name: "Any OSI License" }, "OPL-1.0": { name: "Open Public License v1.0" }, "GPL-1.0-only": { name: "GNU General Public License v1.0 only" }, "Aspell-RU": { name: "Aspell Russian License" }, FTL: { name: "Freetype Project License" }, "BitTorrent-1.1": { name: "BitTorrent Open Source License v1.1" }, "LGPL-2.0": { name: "GNU Library General Public License v2 only" }, "OSL-3.0": { name: "Open Software License 3.0" }, Buddy: { name: "Buddy License" }, "CPAL-1.0": { name: "Common Public Attribution License 1.0" }, "APSL-2.0": { name: "Apple Public Source License 2.0" }, "CC-BY-SA-3.0-IGO": { name: "Creative Commons Attribution-ShareAlike 3.0 IGO" }, "MIT-CMU": { name: "CMU License" }, Minpack: { name: "Minpack License" }, "Unicode-DFS-2015": { name: "Unicode License Agreement - Data Files and Software (2015)" }, "Linux-man-pages-copyleft": { name: "Linux man-pages Copyleft" }, "CAL-1.0-Combined-Work-Exception": { name: "Cryptographic Autonomy License 1.0 (Combined Work Exception)" }, Xnet: { name: "X.Net License" }, "OSC-1.0": { name: "OSC License 1.0" }, Cube: { name: "Cube License" }, "LPPL-1.1": { name: "LaTeX Project Public License v1.1" }, "NLOD-2.0": { name: "Norwegian Licence for Open Government Data (NLOD) 2.0" }, "Knuth-CTAN": { name: "Knuth CTAN License" }, "FreeBSD-DOC": { name: "FreeBSD Documentation License" }, "TORQUE-1.1": { name: "TORQUE v2.5+ Software License v1.1" }, "HPND-Markus-Kuhn": { name: "Historical Permission Notice and Disclaimer - Markus Kuhn variant" }, "Adobe-2006": { name: "Adobe Systems Incorporated Source Code License Agreement" }, MTLL: { name: "Matrix Template Library License" }, "ANTLR-PD": { name: "ANTLR Software Rights Notice" }, Wsuipa: { name: "Wsuipa License" }, "Artistic-1.0": { name: "Artistic License 1.0" }, "COIL-1.0": { name: "Copyfree Open Innovation License" }, OML: { name: "Open Market License" }, "AGPL-3.0-or-later": { name: "GNU Affero General Public License v3.0 or later" }, "GFDL-1.1-invariants-or-later": { name: "GNU Free Documentation License v1.1 or later - invariants" }, "SSLeay-standalone": { name: "SSLeay License - standalone" }, "C-UDA-1.0": { name: "Computational Use of Data Agreement v1.0" }, "HP-1989": { name: "Hewlett-Packard 1989 License" }, "Cornell-Lossless-JPEG": { name: "Cornell Lossless JPEG License" }, "GFDL-1.3-no-invariants-or-later": { name: "GNU Free Documentation License v1.3 or later - no invariants" }, "CC-BY-1.0": { name: "Creative Commons Attribution 1.0 Generic" }, "MMPL-1.0.1": { name: "Minecraft Mod Public License v1.0.1" }, SNIA: { name: "SNIA Public License 1.1" }, "OpenPBS-2.3": { name: "OpenPBS v2.3 Software License" }, "NCGL-UK-2.0": { name: "Non-Commercial Government Licence" }, "Mackerras-3-Clause-acknowledgment": { name: "Mackerras 3-Clause - acknowledgment variant" }, "NTP-0": { name: "NTP No Attribution" }, "NICTA-1.0": { name: "NICTA Public Software License, Version 1.0" }, "Frameworx-1.0": { name: "Frameworx Open License 1.0" }, "CNRI-Jython": { name: "CNRI Jython License" }, "Community-Spec-1.0": { name: "Community Specification License 1.0" }, "BSD-3-Clause-No-Nuclear-License": { name: "BSD 3-Clause No Nuclear License" }, "libutil-David-Nugent": { name: "libutil David Nugent License" }, "CC-BY-NC-ND-3.0-IGO": { name: "Creative Commons Attribution Non Commercial No Derivatives 3.0 IGO" }, "any-OSI-perl-modules": { name: "Any OSI License - Perl Modules" }, "MIT-advertising": { name: "Enlightenment License (e16)" }, "HPND-export-US-modify": { name: "HPND with US Government export control warning and modification rqmt" }, Xfig: { name: "Xfig License" }, "zlib-acknowledgement": { name: "zlib/libpng License with Acknowledgement" }, "ISC-Veillard": { name: "ISC Veillard variant" }, "YPL-1.1": { name: "Yahoo! Public License v1.1" }, "BSD-3-Clause-Modification": { name: "BSD 3-Clause Modification" }, "Artistic-1.0-Perl": { name: "Artistic License 1.0 (Perl)" }, "GPL-3.0-only": { name: "GNU General Public License v3.0 only" }, "TU-Berlin-1.0": { name: "Technische Universitaet Berlin License 1.0" }, "GPL-1.0+": { name: "GNU General Public License v1.0 or later" }, "OPUBL-1.0": { name: "Open Publication License v1.0" }, "App-s2p": { name: "App::s2p License" }, checkmk: { name: "Checkmk License" }, "CC-BY-3.0-AU": { name: "Creative Commons Attribution 3.0 Australia" }, "CC-BY-NC-4.0": { name: "Creative Commons Attribution Non Commercial 4.0 International" }, Intel: { name: "Intel Open Source License" }, "OFL-1.0-RFN": { name: "SIL Open Font License 1.0 with Reserved Font Name" }, "MPL-2.0": { name: "Mozilla Public License 2.0" }, NGPL: { name: "Nethack General Public License" }, "0BSD": { name: "BSD Zero Clause License" }, "OSET-PL-2.1": { name: "OSET Public License version 2.1" }, FBM: { name: "Fuzzy Bitmap License" }, UnixCrypt: { name: "UnixCrypt License" }, "LGPL-3.0": { name: "GNU Lesser General Public License v3.0 only" }, "MPL-1.0": { name: "Mozilla Public License 1.0" }, Giftware: { name: "Giftware License" }, Beerware: { name: "Beerware License" }, "Caldera-no-preamble": { name: "Caldera License (without preamble)" }, "BSD-2-Clause": { name: 'BSD 2-Clause "Simplified" License' }, TTWL: { name: "Text-Tabs+Wrap License" }, "FSL-1.1-ALv2": { name: "Functional Source License, Version 1.1, ALv2 Future License" }, "GFDL-1.1-or-later": { name: "GNU Free Documentation License v1.1 or later" }, "ESA-PL-permissive-2.4": { name: "European Space Agency Public License – v2.4 – Permissive (Type 3)" }, "OSL-1.1": { name: "Open Software License 1.1" }, "OCCT-PL": { name: "Open CASCADE Technology Public License" }, "Interbase-1.0": { name: "Interbase Public License v1.0" }, "AMD-newlib": { name: "AMD newlib License" }, "QPL-1.0": { name: "Q Public License 1.0" }, "libpng-1.6.35": { name: "PNG Reference Library License v1 (for libpng 0.5 through 1.6.35)" }, MITNFA: { name: "MIT +no-false-attribs license" }, "OpenSSL-standalone": { name: "OpenSSL License - standalone" }, "MIT-Click": { name: "MIT Click License" }, "BSD-Systemics-W3Works": { name: "Systemics W3Works BSD variant license" }, "NIST-PD": { name: "NIST Public Domain Notice" }, NLPL: { name: "No Limit Public License" }, "BSD-Systemics": { name: "Systemics BSD variant license" }, "HPND-sell-variant-MIT-disclaimer-rev": { name: "HPND sell variant with MIT disclaimer - reverse" }, "CERN-OHL-1.2": { name: "CERN Open Hardware Licence v1.2" }, "GFDL-1.2-invariants-or-later": { name: "GNU Free Documentation License v1.2 or later - invariants" }, "SGI-B-2.0": { name: "SGI Free Software License B v2.0" }, "Martin-Birgmeier": { name: "Martin Birgmeier License" }, "LGPL-2.0+": { name: "GNU Library General Public License v2 or later" }, WTFPL: { name: "Do What The F*ck You Want To Public License" }, "Zimbra-1.3": { name: "Zimbra Public License v1.3" }, "CC-BY-SA-3.0": { name: "Creative Commons Attribution Share Alike 3.0 Unported" }, X11: { name: "X11 License" }, "BSD-3-Clause-No-Nuclear-License-2014": { name: "BSD 3-Clause No Nuclear License 2014" }, "AFL-2.1": { name: "Academic Free License v2.1" }, CrystalStacker: { name: "CrystalStacker License" }, "LZMA-SDK-9.22": { name: "LZMA SDK License (versions 9.22 and beyond)" }, diffmark: { name: "diffmark license" }, softSurfer: { name: "softSurfer License" }, "hyphen-bulgarian": { name: "hyphen-bulgarian License" }, "HPND-Intel": { name: "Historical Permission Notice and Disclaimer - Intel variant" }, Newsletr: { name: "Newsletr License" }, "copyleft-next-0.3.0": { name: "copyleft-next 0.3.0" }, iMatix: { name: "iMatix Standard Function Library Agreement" }, "LPPL-1.3a": { name: "LaTeX Project Public License v1.3a" }, "LAL-1.3": { name: "Licence Art Libre 1.3" }, "OLDAP-2.1": { name: "Open LDAP Public License v2.1" }, Symlinks: { name: "Symlinks License" }, "OFL-1.1": { name: "SIL Open Font License 1.1" }, "CC-BY-NC-ND-2.5": { name: "Creative Commons Attribution Non Commercial No Derivatives 2.5 Generic" }, "Brian-Gladman-3-Clause": { name: "Brian Gladman 3-Clause License" }, "Artistic-1.0-cl8": { name: "Artistic License 1.0 w/clause 8" }, "AFL-3.0": { name: "Academic Free License v3.0" }, "MPL-1.1": { name: "Mozilla Public License 1.1" }, "HPND-SMC": { name: "Historical Permission Notice and Disclaimer - SMC variant" }, ISC: { name: "ISC License" }, "LGPL-2.1-only": { name: "GNU Lesser General Public License v2.1 only" }, "Zimbra-1.4": { name: "Zimbra Public License v1.4" }, dtoa: { name: "David M. Gay dtoa License" }, "ODC-By-1.0": { name: "Open Data Commons Attribution License v1.0" }, "GFDL-1.1": { name: "GNU Free Documentation License v1.1" }, "CC-BY-ND-4.0": { name: "Creative Commons Attribution No Derivatives 4.0 International" }, W3C: { name: "W3C Software Notice and License (2002-12-31)" }, "BSD-3-Clause-Open-MPI": { name: "BSD 3-Clause Open MPI variant" }, "PSF-2.0": { name: "Python Software Foundation License 2.0" }, "GPL-2.0-or-later": { name: "GNU General Public License v2.0 or later" }, "CC-BY-NC-3.0-DE": { name: "Creative Commons Attribution Non Commercial 3.0 Germany" }, "ESA-PL-strong-copyleft-2.4": { name: "European Space Agency Public License (ESA-PL) - V2.4 - Strong Copyleft (Type 1)" }, "bcrypt-Solar-Designer": { name: "bcrypt Solar Designer License" }, "AFL-1.2": { name: "Academic Free License v1.2" }, "AFL-2.0": { name: "Academic Free License v2.0" }, "BSD-4.3TAHOE": { name: "BSD 4.3 TAHOE License" }, LOOP: { name: "Common Lisp LOOP License" }, "GFDL-1.3": { name: "GNU Free Documentation License v1.3" }, "SGI-OpenGL": { name: "SGI OpenGL License" }, "Unicode-DFS-2016": { name: "Unicode License Agreement - Data Files and Software (2016)" }, ClArtistic: { name: "Clarified Artistic License" }, "PolyForm-Small-Business-1.0.0": { name: "PolyForm Small Business License 1.0.0" }, "PHP-3.0": { name: "PHP License v3.0" }, "HPND-export-US-acknowledgement": { name: "HPND with US Government export control warning and acknowledgment" }, "SISSL-1.2": { name: "Sun Industry Standards Source License v1.2" }, "CC-BY-NC-ND-1.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 1.0 Generic" }, IPA: { name: "IPA Font License" }, DSDP: { name: "DSDP License" }, "LiLiQ-Rplus-1.1": { name: "Licence Libre du Québec – Réciprocité forte version 1.1" }, "Advanced-Cryptics-Dictionary": { name: "Advanced Cryptics Dictionary License" }, "Ferguson-Twofish": { name: "Ferguson Twofish License" }, "W3C-20150513": { name: "W3C Software Notice and Document License (2015-05-13)" }, NCL: { name: "NCL Source Code License" }, "BlueOak-1.0.0": { name: "Blue Oak Model License 1.0.0" }, SMPPL: { name: "Secure Messaging Protocol Public License" }, "gSOAP-1.3b": { name: "gSOAP Public License v1.3b" }, "Vixie-Cron": { name: "Vixie Cron License" }, "ZPL-2.0": { name: "Zope Public License 2.0" }, "EPL-2.0": { name: "Eclipse Public License 2.0" }, "MPL-2.0-no-copyleft-exception": { name: "Mozilla Public License 2.0 (no copyleft exception)" }, "Brian-Gladman-2-Clause": { name: "Brian Gladman 2-Clause License" }, Soundex: { name: "Soundex License" }, "BSD-2-Clause-first-lines": { name: "BSD 2-Clause - first lines requirement" }, Bahyph: { name: "Bahyph License" }, "GPL-1.0-or-later": { name: "GNU General Public License v1.0 or later" }, "SSPL-1.0": { name: "Server Side Public License, v 1" }, "CC-BY-NC-ND-3.0-DE": { name: "Creative Commons Attribution Non Commercial No Derivatives 3.0 Germany" }, "HPND-Fenneberg-Livingston": { name: "Historical Permission Notice and Disclaimer - Fenneberg-Livingston variant" }, "HPND-UC-export-US": { name: "Historical Permission Notice and Disclaimer - University of California, US export warning" }, "TPL-1.0": { name: "THOR Public License 1.0" }, "LPL-1.02": { name: "Lucent Public License v1.02" }, Xerox: { name: "Xerox License" }, "BSD-Attribution-HPND-disclaimer": { name: "BSD with Attribution and HPND disclaimer" }, "CC-BY-3.0-AT": { name: "Creative Commons Attribution 3.0 Austria" }, "Zend-2.0": { name: "Zend License v2.0" }, "BSD-2-Clause-FreeBSD": { name: "BSD 2-Clause FreeBSD License" }, "RSA-MD": { name: "RSA Message-Digest License" }, "TCP-wrappers": { name: "TCP Wrappers License" }, "Lucida-Bitmap-Fonts": { name: "Lucida Bitmap Fonts License" }, "LPPL-1.2": { name: "LaTeX Project Public License v1.2" }, "HPND-sell-variant-MIT-disclaimer": { name: "HPND sell variant with MIT disclaimer" }, Barr: { name: "Barr License" }, "CERN-OHL-W-2.0": { name: "CERN Open Hardware Licence Version 2 - Weakly Reciprocal" }, "CC-BY-NC-SA-2.0": { name: "Creative Commons Attribution Non Commercial Share Alike 2.0 Generic" }, "SGI-B-1.0": { name: "SGI Free Software License B v1.0" }, Multics: { name: "Multics License" }, TekHVC: { name: "TekHVC License" }, GD: { name: "GD License" }, "NCBI-PD": { name: "NCBI Public Domain Notice" }, "CC-BY-NC-ND-4.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 4.0 International" }, "Sendmail-8.23": { name: "Sendmail License 8.23" }, dvipdfm: { name: "dvipdfm License" }, "GPL-3.0-with-GCC-exception": { name: "GNU General Public License v3.0 w/GCC Runtime Library exception" }, "MIT-open-group": { name: "MIT Open Group variant" }, "LGPL-3.0+": { name: "GNU Lesser General Public License v3.0 or later" }, "GFDL-1.1-no-invariants-only": { name: "GNU Free Documentation License v1.1 only - no invariants" }, "CC-BY-SA-1.0": { name: "Creative Commons Attribution Share Alike 1.0 Generic" }, "OLDAP-1.1": { name: "Open LDAP Public License v1.1" }, Afmparse: { name: "Afmparse License" }, HaskellReport: { name: "Haskell Language Report License" }, DOC: { name: "DOC License" }, "LGPL-3.0-or-later": { name: "GNU Lesser General Public License v3.0 or later" }, Baekmuk: { name: "Baekmuk License" }, EUDatagrid: { name: "EU DataGrid Software License" }, "Condor-1.1": { name: "Condor Public License v1.1" }, "CDLA-Sharing-1.0": { name: "Community Data License Agreement Sharing 1.0" }, WTFNMFPL: { name: "Do What The F*ck You Want To But It's Not My Fault Public License" }, "X11-swapped": { name: "X11 swapped final paragraphs" }, "CC-BY-ND-3.0-DE": { name: "Creative Commons Attribution No Derivatives 3.0 Germany" }, RSCPL: { name: "Ricoh Source Code Public License" }, "DocBook-XML": { name: "DocBook XML License" }, GLWTPL: { name: "Good Luck With That Public License" }, "CC-PDDC": { name: "Creative Commons Public Domain Dedication and Certification" }, "BSD-3-Clause-Attribution": { name: "BSD with attribution" }, Sleepycat: { name: "Sleepycat License" }, "DRL-1.0": { name: "Detection Rule License 1.0" }, JPNIC: { name: "Japan Network Information Center License" }, "BSD-3-Clause-Clear": { name: "BSD 3-Clause Clear License" }, "Boehm-GC-without-fee": { name: "Boehm-Demers-Weiser GC License (without fee)" }, "APSL-1.2": { name: "Apple Public Source License 1.2" }, "MPEG-SSG": { name: "MPEG Software Simulation" }, "BSD-Inferno-Nettverk": { name: "BSD-Inferno-Nettverk" }, Dotseqn: { name: "Dotseqn License" }, "CPL-1.0": { name: "Common Public License 1.0" }, "HP-1986": { name: "Hewlett-Packard 1986 License" }, "CC-BY-NC-3.0": { name: "Creative Commons Attribution Non Commercial 3.0 Unported" }, "GFDL-1.1-invariants-only": { name: "GNU Free Documentation License v1.1 only - invariants" }, TPDL: { name: "Time::ParseDate License" }, "APSL-1.1": { name: "Apple Public Source License 1.1" }, "BSL-1.0": { name: "Boost Software License 1.0" }, "xkeyboard-config-Zinoviev": { name: "xkeyboard-config Zinoviev License" }, XSkat: { name: "XSkat License" }, PADL: { name: "PADL License" }, "FDK-AAC": { name: "Fraunhofer FDK AAC Codec Library" }, "CPOL-1.02": { name: "Code Project Open License 1.02" }, "MIT-Khronos-old": { name: "MIT Khronos - old variant" }, "bzip2-1.0.5": { name: "bzip2 and libbzip2 License v1.0.5" }, "bzip2-1.0.6": { name: "bzip2 and libbzip2 License v1.0.6" }, "CC-BY-NC-ND-3.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 3.0 Unported" }, "BSD-3-Clause-No-Nuclear-Warranty": { name: "BSD 3-Clause No Nuclear Warranty" }, "O-UDA-1.0": { name: "Open Use of Data Agreement v1.0" }, "ZPL-2.1": { name: "Zope Public License 2.1" }, "Spencer-94": { name: "Spencer License 94" }, "Artistic-dist": { name: "Artistic License 1.0 (dist)" }, "BOLA-1.1": { name: "Buena Onda License Agreement v1.1" }, "OLDAP-1.3": { name: "Open LDAP Public License v1.3" }, Zed: { name: "Zed License" }, "MIT-enna": { name: "enna License" }, "ASWF-Digital-Assets-1.1": { name: "ASWF Digital Assets License 1.1" }, "Linux-man-pages-copyleft-2-para": { name: "Linux man-pages Copyleft - 2 paragraphs" }, "RHeCos-1.1": { name: "Red Hat eCos Public License v1.1" }, radvd: { name: "radvd License" }, "cve-tou": { name: "Common Vulnerability Enumeration ToU License" }, AML: { name: "Apple MIT License" }, SOFA: { name: "SOFA Software License" }, blessing: { name: "SQLite Blessing" }, "EUPL-1.1": { name: "European Union Public License 1.1" }, "CERN-OHL-S-2.0": { name: "CERN Open Hardware Licence Version 2 - Strongly Reciprocal" }, "CC-BY-SA-2.0": { name: "Creative Commons Attribution Share Alike 2.0 Generic" }, "CAPEC-tou": { name: "Common Attack    Pattern Enumeration and Classification License" }, "CUA-OPL-1.0": { name: "CUA Office Public License v1.0" }, "PolyForm-Noncommercial-1.0.0": { name: "PolyForm Noncommercial License 1.0.0" }, "XFree86-1.1": { name: "XFree86 License 1.1" }, "ParaType-Free-Font-1.3": { name: "ParaType Free Font Licensing Agreement v1.3" }, "OGDL-Taiwan-1.0": { name: "Taiwan Open Government Data License, version 1.0" }, "ODbL-1.0": { name: "Open Data Commons Open Database License v1.0" }, "SPL-1.0": { name: "Sun Public License v1.0" }, "Linux-man-pages-copyleft-var": { name: "Linux man-pages Copyleft Variant" }, "Widget-Workshop": { name: "Widget Workshop License" }, "Artistic-2.0": { name: "Artistic License 2.0" }, "LiLiQ-R-1.1": { name: "Licence Libre du Québec – Réciprocité version 1.1" }, "Parity-7.0.0": { name: "The Parity Public License 7.0.0" }, xinetd: { name: "xinetd License" }, "AGPL-1.0": { name: "Affero General Public License v1.0" }, "NPL-1.1": { name: "Netscape Public License v1.1" }, Gutmann: { name: "Gutmann License" }, "CC-BY-NC-ND-2.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 2.0 Generic" }, "Linux-OpenIB": { name: "Linux Kernel Variant of OpenIB.org license" }, "CC-BY-4.0": { name: "Creative Commons Attribution 4.0 International" }, "SGMLUG-PM": { name: "SGMLUG Parser Materials License" }, Pixar: { name: "Pixar License" }, "DocBook-Stylesheet": { name: "DocBook Stylesheet License" }, "IJG-short": { name: "Independent JPEG Group License - short" }, AMDPLPA: { name: "AMD's plpa_map.c License" }, "CERN-OHL-P-2.0": { name: "CERN Open Hardware Licence Version 2 - Permissive" }, "GFDL-1.3-no-invariants-only": { name: "GNU Free Documentation License v1.3 only - no invariants" }, SCEA: { name: "SCEA Shared Source License" }, OGTSL: { name: "Open Group Test Suite License" }, "BSD-3-Clause-Tso": { name: "BSD 3-Clause Tso variant" }, "MIT-testregex": { name: "MIT testregex Variant" }, SL: { name: "SL License" }, "GFDL-1.1-no-invariants-or-later": { name: "GNU Free Documentation License v1.1 or later - no invariants" }, "HPND-Pbmplus": { name: "Historical Permission Notice and Disclaimer - Pbmplus variant" }, Imlib2: { name: "Imlib2 License" }, UCAR: { name: "UCAR License" }, Naumen: { name: "Naumen Public License" }, "Unicode-TOU": { name: "Unicode Terms of Use" }, lsof: { name: "lsof License" }, "AGPL-1.0-only": { name: "Affero General Public License v1.0 only" }, TrustedQSL: { name: "TrustedQSL License" }, "CDDL-1.1": { name: "Common Development and Distribution License 1.1" }, "OLDAP-2.2": { name: "Open LDAP Public License v2.2" }, Zlib: { name: "zlib License" }, "JasPer-2.0": { name: "JasPer License" }, "GPL-3.0-with-autoconf-exception": { name: "GNU General Public License v3.0 w/Autoconf exception" }, "NLOD-1.0": { name: "Norwegian Licence for Open Government Data (NLOD) 1.0" }, "HPND-sell-regexpr": { name: "Historical Permission Notice and Disclaimer - sell regexpr variant" }, PPL: { name: "Peer Production License" }, "SGI-B-1.1": { name: "SGI Free Software License B v1.1" }, "GFDL-1.2-or-later": { name: "GNU Free Documentation License v1.2 or later" }, "Graphics-Gems": { name: "Graphics Gems License" }, "OSL-1.0": { name: "Open Software License 1.0" }, Sendmail: { name: "Sendmail License" }, Kastrup: { name: "Kastrup License" }, "OSL-2.0": { name: "Open Software License 2.0" }, "StandardML-NJ": { name: "Standard ML of New Jersey License" }, "Ruby-pty": { name: "Ruby pty extension license" }, "LPPL-1.3c": { name: "LaTeX Project Public License v1.3c" }, "Bitstream-Vera": { name: "Bitstream Vera Font License" }, "CC-SA-1.0": { name: "Creative Commons Share Alike 1.0 Generic" }, NetCDF: { name: "NetCDF license" }, "Apache-1.0": { name: "Apache License 1.0" }, "Watcom-1.0": { name: "Sybase Open Watcom Public License 1.0" }, "HPND-sell-variant-critical-systems": { name: "HPND - sell variant with safety critical systems clause" }, threeparttable: { name: "threeparttable License" }, "AGPL-3.0-only": { name: "GNU Affero General Public License v3.0 only" }, eGenix: { name: "eGenix.com Public License 1.1.0" }, "OpenMDW-1.0": { name: "OpenMDW License Agreement v1.0" }, Furuseth: { name: "Furuseth License" }, "OLDAP-2.0": { name: "Open LDAP Public License v2.0 (or possibly 2.0A and 2.0B)" }, "ErlPL-1.1": { name: "Erlang Public License v1.1" }, CFITSIO: { name: "CFITSIO License" }, "APSL-1.0": { name: "Apple Public Source License 1.0" }, "OLDAP-2.3": { name: "Open LDAP Public License v2.3" }, "NAIST-2003": { name: "Nara Institute of Science and Technology License (2003)" }, "CC-BY-2.0": { name: "Creative Commons Attribution 2.0 Generic" }, Nunit: { name: "Nunit License" }, "HPND-UC": { name: "Historical Permission Notice and Disclaimer - University of California variant" }, Aladdin: { name: "Aladdin Free Public License" }, "CC-BY-NC-1.0": { name: "Creative Commons Attribution Non Commercial 1.0 Generic" }, "DocBook-Schema": { name: "DocBook Schema License" }, "PDDL-1.0": { name: "Open Data Commons Public Domain Dedication & License 1.0" }, CryptoSwift: { name: "CryptoSwift License" }, "X11-distribute-modifications-variant": { name: "X11 License Distribution Modification Variant" }, "GPL-2.0-with-autoconf-exception": { name: "GNU General Public License v2.0 w/Autoconf exception" }, "BSD-2-Clause-NetBSD": { name: "BSD 2-Clause NetBSD License" }, "MulanPSL-2.0": { name: "Mulan Permissive Software License, Version 2" }, "CC-BY-3.0-US": { name: "Creative Commons Attribution 3.0 United States" }, "HPND-export-US": { name: "HPND with US Government export control warning" }, "DRL-1.1": { name: "Detection Rule License 1.1" }, "GPL-1.0": { name: "GNU General Public License v1.0 only" }, "CECILL-2.0": { name: "CeCILL Free Software License Agreement v2.0" }, "OLDAP-2.8": { name: "Open LDAP Public License v2.8" }, "HPND-merchantability-variant": { name: "Historical Permission Notice and Disclaimer - merchantability variant" }, Glide: { name: "3dfx Glide License" }, PostgreSQL: { name: "PostgreSQL License" }, "BSD-1-Clause": { name: "BSD 1-Clause License" }, "Sendmail-Open-Source-1.1": { name: "Sendmail Open Source License v1.1" }, Crossword: { name: "Crossword License" }, "NASA-1.3": { name: "NASA Open Source Agreement 1.3" }, "BSD-Source-beginning-file": { name: "BSD Source Code Attribution - beginning of file variant" }, Mup: { name: "Mup License" }, "MIT-feh": { name: "feh License" }, "LGPL-3.0-only": { name: "GNU Lesser General Public License v3.0 only" }, man2html: { name: "man2html License" } };
  }
});
var require_spdx_license_list = (0, import_esbuild.__commonJS)({
  "node_modules/spdx-license-list/index.js"(exports2, module2) {
    "use strict";
    module2.exports = require_spdx();
  }
});
function now() {
  const epoch = process.env.SOURCE_DATE_EPOCH ?? "";
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1e3) : /* @__PURE__ */ new Date();
}
var licenceName = /^(LICEN[CS]E|COPYING)[^/]*$/i;
var longestLicence = 1e5;
async function readWheel(path) {
  let metadata = null;
  let installedSize = 0;
  const libraries = [];
  const licenceTexts = [];
  await (0, import_archive.forEachZipEntry)(path, async (zip, entry) => {
    installedSize += entry.uncompressedSize;
    if (/\.so(\.[\d.]+)?$/.test(entry.fileName)) libraries.push((0, import_node_path2.basename)(entry.fileName));
    const [, file = ""] = /^[^/]+\.dist-info\/(.+)$/.exec(entry.fileName) ?? [];
    if (licenceName.test((0, import_node_path2.basename)(file)) && entry.uncompressedSize <= longestLicence) {
      licenceTexts.push({ file, text: await (0, import_consumers.text)(await zip.openReadStreamPromise(entry)) });
    }
    if (metadata === null && /^[^/]+\.dist-info\/METADATA$/.test(entry.fileName)) {
      metadata = (0, import_archive.parseCoreMetadata)(await (0, import_consumers.text)(await zip.openReadStreamPromise(entry)));
    }
  });
  return { metadata, installedSize, libraries, licenceTexts };
}
async function readSdist(path) {
  const found = await (0, import_archive.textInArchive)(path, /^(\.\/)?[^/]+\/PKG-INFO$/);
  const licence = await (0, import_archive.textInArchive)(path, /^(\.\/)?[^/]+\/(LICEN[CS]E|COPYING)[^/]*$/i);
  return {
    metadata: found === null ? null : (0, import_archive.parseCoreMetadata)(found),
    installedSize: null,
    libraries: [],
    licenceTexts: licence === null ? [] : [{ file: "LICENSE", text: licence }]
  };
}
async function readTree(folder) {
  const file = (0, import_file_bytes.textIfReadable)((0, import_node_path2.join)(folder, "pyproject.toml"));
  return {
    metadata: file === null ? null : metadataOfPyproject(file),
    installedSize: null,
    libraries: [],
    licenceTexts: await licenceTextsIn(folder)
  };
}
async function licenceTextsIn(folder) {
  const names = await (0, import_promises2.readdir)(folder).catch(() => []);
  const texts2 = await Promise.all(
    names.filter((name) => licenceName.test(name)).sort().map(async (file) => {
      const text2 = (0, import_file_bytes.textIfReadable)((0, import_node_path2.join)(folder, file)) ?? "";
      return { file, text: text2 };
    })
  );
  return texts2.filter(({ text: text2 }) => text2 !== "" && text2.length <= longestLicence);
}
function metadataOfPyproject(file) {
  let pyproject;
  try {
    pyproject = (0, import_smol_toml.parse)(file);
  } catch {
    return null;
  }
  const project = tableOrNull(pyproject.project);
  const poetry = tableOrNull(tableOrNull(pyproject.tool)?.poetry);
  if (project === null && poetry === null) return null;
  const says = (key) => project?.[key] ?? poetry?.[key];
  const licence = says("license");
  const lines = (key) => {
    const value = says(key);
    return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  };
  return {
    summary: textOrNull(says("description")),
    // A string is an expression in [project]; in [tool.poetry] it is what `License` is.
    licenceExpression: textOrNull(project?.license),
    licence: project?.license === void 0 ? textOrNull(licence) : textOrNull(tableOrNull(project?.license)?.text),
    licenceClassifiers: lines("classifiers").filter((each) => each.startsWith("License ::")),
    licenceFiles: [],
    homePage: null
  };
}
function tableOrNull(value) {
  return (0, import_read_groups.isTable)(value) ? value : null;
}
function textOrNull(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
var parallelReads = 8;
async function gatherDistributions(places, {
  signal,
  fetching
}) {
  const store = await (0, import_uv_2.onPath)("nix-store") === null ? null : await (0, import_store.nixStore)(signal);
  const stored = await pathsInStore([...places.values()], store);
  const files = [...places.values()].flatMap(
    (place) => place.kind === "file" && !stored.has(place.file) ? [place.file] : []
  );
  const cached = await Promise.all(files.map((file) => (0, import_archive.exists)((0, import_download.cachedPath)(file))));
  const missing = files.filter((_, index) => !cached[index]);
  if (missing.length > 0) {
    const task = fetching(missing.length);
    try {
      await (0, import_download.downloadFiles)(missing, { signal, task });
    } finally {
      task.end();
    }
  }
  const found = await (0, import_concurrently.concurrently)([...places], parallelReads, async ([key, place]) => {
    signal.throwIfAborted();
    return [key, await read(place, stored, signal)];
  });
  return new Map(found);
}
async function pathsInStore(places, store) {
  if (store === null) return /* @__PURE__ */ new Map();
  const wanted = places.flatMap(
    (place) => place.kind === "file" ? [place.file] : place.kind === "git" ? [place.tree] : []
  );
  const missing = new Set(await store.missing(wanted));
  return new Map(
    wanted.filter((file) => !missing.has(file)).map((file) => [file, store.pathOf(file)])
  );
}
async function read(place, stored, signal) {
  switch (place.kind) {
    case "directory":
      return { ...await readTree(place.path), downloadSize: null };
    case "git": {
      const folder = stored.get(place.tree) ?? await (0, import_download.gitTree)(place.tree, signal);
      return { ...await readTree(`${folder}/${place.subdirectory}`), downloadSize: null };
    }
    case "path":
      return readFileAt(place.path, place.path);
    case "file":
      return readFileAt(stored.get(place.file) ?? (0, import_download.cachedPath)(place.file), place.file.fileName);
  }
}
async function readFileAt(path, fileName) {
  const { size: downloadSize } = await (0, import_promises.stat)(path);
  if (fileName.endsWith(".whl")) return { ...await readWheel(path), downloadSize };
  return readSdist(path).then(
    (distribution) => ({ ...distribution, downloadSize }),
    (error) => {
      if (error instanceof import_errors.UserError && error.code === "BAD_ARCHIVE") {
        return {
          metadata: null,
          installedSize: null,
          libraries: [],
          licenceTexts: [],
          downloadSize
        };
      }
      throw error;
    }
  );
}
var list_default = [{ licenses: [{ id: "BlueOak-1.0.0" }] }, { licenses: [{ id: "BSD-2-Clause-Patent" }] }, { licenses: [{ id: "ADSL" }, { id: "Apache-2.0" }, { id: "APAFML" }, { id: "BSD-1-Clause" }, { id: "BSD-2-Clause" }, { id: "BSD-2-Clause-FreeBSD" }, { id: "BSD-2-Clause-NetBSD" }, { id: "BSD-2-Clause-Views" }, { id: "BSL-1.0" }, { id: "DSDP" }, { id: "ECL-1.0" }, { id: "ECL-2.0" }, { id: "hdparm" }, { id: "ImageMagick" }, { id: "Intel-ACPI" }, { id: "ISC" }, { id: "Linux-OpenIB" }, { id: "MIT" }, { id: "MIT-Modern-Variant" }, { id: "MIT-testregex" }, { id: "MIT-Wu" }, { id: "MS-PL" }, { id: "MulanPSL-1.0" }, { id: "Mup" }, { id: "PostgreSQL" }, { id: "SHL-0.5" }, { id: "Spencer-99" }, { id: "UPL-1.0" }, { id: "Xerox" }, { id: "Xfig" }] }, { licenses: [{ id: "0BSD" }, { id: "AFL-1.1" }, { id: "AFL-1.2" }, { id: "AFL-2.0" }, { id: "AFL-2.1" }, { id: "AFL-3.0" }, { id: "AMDPLPA" }, { id: "AML" }, { id: "AMPAS" }, { id: "ANTLR-PD" }, { id: "ANTLR-PD-fallback" }, { id: "Apache-1.0" }, { id: "Apache-1.1" }, { id: "Artistic-2.0" }, { id: "Bahyph" }, { id: "Barr" }, { id: "bcrypt-Solar-Designer" }, { id: "BSD-3-Clause" }, { id: "BSD-3-Clause-Attribution" }, { id: "BSD-3-Clause-Clear" }, { id: "BSD-3-Clause-HP" }, { id: "BSD-3-Clause-LBNL" }, { id: "BSD-3-Clause-Modification" }, { id: "BSD-3-Clause-No-Nuclear-License-2014" }, { id: "BSD-3-Clause-No-Nuclear-Warranty" }, { id: "BSD-3-Clause-Open-MPI" }, { id: "BSD-3-Clause-Sun" }, { id: "BSD-4-Clause" }, { id: "BSD-4-Clause-Shortened" }, { id: "BSD-4-Clause-UC" }, { id: "BSD-Source-Code" }, { id: "bzip2-1.0.5" }, { id: "bzip2-1.0.6" }, { id: "CC0-1.0" }, { id: "CFITSIO" }, { id: "Clips" }, { id: "CNRI-Jython" }, { id: "CNRI-Python" }, { id: "CNRI-Python-GPL-Compatible" }, { id: "Cube" }, { id: "curl" }, { id: "eGenix" }, { id: "Entessa" }, { id: "FTL" }, { id: "fwlw" }, { id: "HPND-Fenneberg-Livingston" }, { id: "HPND-sell-regexpr" }, { id: "HTMLTIDY" }, { id: "IBM-pibs" }, { id: "ICU" }, { id: "Info-ZIP" }, { id: "Intel" }, { id: "JasPer-2.0" }, { id: "Libpng" }, { id: "libpng-2.0" }, { id: "libtiff" }, { id: "LPPL-1.3c" }, { id: "LZMA-SDK-9.22" }, { id: "MIT-0" }, { id: "MIT-advertising" }, { id: "MIT-CMU" }, { id: "MIT-enna" }, { id: "MIT-feh" }, { id: "MIT-open-group" }, { id: "MITNFA" }, { id: "MTLL" }, { id: "MulanPSL-2.0" }, { id: "Multics" }, { id: "Naumen" }, { id: "NCSA" }, { id: "Net-SNMP" }, { id: "NetCDF" }, { id: "NICTA-1.0" }, { id: "NIST-Software" }, { id: "NTP" }, { id: "OGL-Canada-2.0" }, { id: "OLDAP-2.0" }, { id: "OLDAP-2.0.1" }, { id: "OLDAP-2.1" }, { id: "OLDAP-2.2" }, { id: "OLDAP-2.2.1" }, { id: "OLDAP-2.2.2" }, { id: "OLDAP-2.3" }, { id: "OLDAP-2.4" }, { id: "OLDAP-2.5" }, { id: "OLDAP-2.6" }, { id: "OLDAP-2.7" }, { id: "OLDAP-2.8" }, { id: "OML" }, { id: "OpenSSL" }, { id: "PHP-3.0" }, { id: "PHP-3.01" }, { id: "Plexus" }, { id: "PSF-2.0" }, { id: "Python-2.0" }, { id: "Ruby" }, { id: "Saxpath" }, { id: "SGI-B-2.0" }, { id: "SMLNJ" }, { id: "SunPro" }, { id: "SWL" }, { id: "Symlinks" }, { id: "TCL" }, { id: "TCP-wrappers" }, { id: "UCAR" }, { id: "Unicode-DFS-2015" }, { id: "Unicode-DFS-2016" }, { id: "UnixCrypt" }, { id: "Unlicense" }, { id: "VSL-1.0" }, { id: "W3C" }, { id: "X11" }, { id: "XFree86-1.1" }, { id: "xlock" }, { id: "Xnet" }, { id: "xpp" }, { id: "Zlib" }, { id: "zlib-acknowledgement" }, { id: "ZPL-2.0" }, { id: "ZPL-2.1" }] }, { licenses: [{ id: "AAL" }, { id: "Adobe-2006" }, { id: "Afmparse" }, { id: "Artistic-1.0" }, { id: "Artistic-1.0-cl8" }, { id: "Artistic-1.0-Perl" }, { id: "Beerware" }, { id: "blessing" }, { id: "Borceux" }, { id: "BSD-2-Clause-Darwin" }, { id: "CECILL-B" }, { id: "check-cvs" }, { id: "ClArtistic" }, { id: "Condor-1.1" }, { id: "Crossword" }, { id: "CrystalStacker" }, { id: "diffmark" }, { id: "DOC" }, { id: "EFL-1.0" }, { id: "EFL-2.0" }, { id: "Fair" }, { id: "FSFAP" }, { id: "FSFUL" }, { id: "FSFULLR" }, { id: "Giftware" }, { id: "GLWTPL" }, { id: "HPND" }, { id: "HPND-export-US" }, { id: "IJG" }, { id: "IJG-short" }, { id: "Jam" }, { id: "Kazlib" }, { id: "Leptonica" }, { id: "LPL-1.0" }, { id: "LPL-1.02" }, { id: "McPhee-slideshow" }, { id: "MirOS" }, { id: "mpich2" }, { id: "NAIST-2003" }, { id: "NASA-1.3" }, { id: "NBPL-1.0" }, { id: "Newsletr" }, { id: "NLPL" }, { id: "NRL" }, { id: "NTP-0" }, { id: "OFFIS" }, { id: "OGTSL" }, { id: "OLDAP-1.1" }, { id: "OLDAP-1.2" }, { id: "OLDAP-1.3" }, { id: "OLDAP-1.4" }, { id: "psutils" }, { id: "python-ldap" }, { id: "Qhull" }, { id: "Rdisc" }, { id: "RSA-MD" }, { id: "snprintf" }, { id: "Spencer-86" }, { id: "Spencer-94" }, { id: "SSH-short" }, { id: "TU-Berlin-1.0" }, { id: "TU-Berlin-2.0" }, { id: "Vim" }, { id: "W3C-19980720" }, { id: "W3C-20150513" }, { id: "Wsuipa" }, { id: "WTFPL" }, { id: "xinetd" }, { id: "XSkat" }, { id: "Zed" }, { id: "Zend-2.0" }, { id: "ZPL-1.1" }] }];
var spdx_copyleft_default = [
  "AGPL-1.0-only",
  "AGPL-1.0-or-later",
  "AGPL-3.0-only",
  "AGPL-3.0-or-later",
  "BSD-Protection",
  "CC-BY-NC-SA-1.0",
  "CC-BY-NC-SA-2.0",
  "CC-BY-NC-SA-2.5",
  "CC-BY-NC-SA-3.0",
  "CC-BY-NC-SA-4.0",
  "CC-BY-SA-1.0",
  "CC-BY-SA-2.0",
  "CC-BY-SA-2.5",
  "CC-BY-SA-3.0",
  "CC-BY-SA-4.0",
  "CDDL-1.0",
  "CDDL-1.1",
  "CPL-1.0",
  "EPL-2.0",
  "ErlPL-1.1",
  "GPL-2.0-only",
  "GPL-2.0-or-later",
  "GPL-3.0-only",
  "GPL-3.0-or-later",
  "IPL-1.0",
  "LGPL-2.0-only",
  "LGPL-2.0-or-later",
  "LGPL-2.1-only",
  "LGPL-2.1-or-later",
  "LGPL-3.0-only",
  "LGPL-3.0-or-later",
  "MPL-1.0",
  "MPL-1.1",
  "MPL-2.0",
  "MS-RL",
  "NPOSL-3.0",
  "ODbL-1.0",
  "OSL-1.0",
  "OSL-1.1",
  "OSL-2.0",
  "OSL-2.1",
  "OSL-3.0",
  "Parity-6.0.0",
  "QPL-1.0",
  "RPL-1.1",
  "RPL-1.5",
  "SPL-1.0",
  "Sleepycat"
];
var import_spdx_expression_parse = (0, import_esbuild.__toESM)(require_spdx_expression_parse(), 1);
var import_spdx_license_list = (0, import_esbuild.__toESM)(require_spdx_license_list(), 1);
var BSD_default = { licenseText: 'Copyright (C) YEAR by AUTHOR EMAIL\n\nPermission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.' };
var Apache_2_0_default = { licenseText: `Apache License
Version 2.0, January 2004
http://www.apache.org/licenses/

TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION

1. Definitions.

"License" shall mean the terms and conditions for use, reproduction, and distribution as defined by Sections 1 through 9 of this document.

"Licensor" shall mean the copyright owner or entity authorized by the copyright owner that is granting the License.

"Legal Entity" shall mean the union of the acting entity and all other entities that control, are controlled by, or are under common control with that entity. For the purposes of this definition, "control" means (i) the power, direct or indirect, to cause the direction or management of such entity, whether by contract or otherwise, or (ii) ownership of fifty percent (50%) or more of the outstanding shares, or (iii) beneficial ownership of such entity.

"You" (or "Your") shall mean an individual or Legal Entity exercising permissions granted by this License.

"Source" form shall mean the preferred form for making modifications, including but not limited to software source code, documentation source, and configuration files.

"Object" form shall mean any form resulting from mechanical transformation or translation of a Source form, including but not limited to compiled object code, generated documentation, and conversions to other media types.

"Work" shall mean the work of authorship, whether in Source or Object form, made available under the License, as indicated by a copyright notice that is included in or attached to the work (an example is provided in the Appendix below).

"Derivative Works" shall mean any work, whether in Source or Object form, that is based on (or derived from) the Work and for which the editorial revisions, annotations, elaborations, or other modifications represent, as a whole, an original work of authorship. For the purposes of this License, Derivative Works shall not include works that remain separable from, or merely link (or bind by name) to the interfaces of, the Work and Derivative Works thereof.

"Contribution" shall mean any work of authorship, including the original version of the Work and any modifications or additions to that Work or Derivative Works thereof, that is intentionally submitted to Licensor for inclusion in the Work by the copyright owner or by an individual or Legal Entity authorized to submit on behalf of the copyright owner. For the purposes of this definition, "submitted" means any form of electronic, verbal, or written communication sent to the Licensor or its representatives, including but not limited to communication on electronic mailing lists, source code control systems, and issue tracking systems that are managed by, or on behalf of, the Licensor for the purpose of discussing and improving the Work, but excluding communication that is conspicuously marked or otherwise designated in writing by the copyright owner as "Not a Contribution."

"Contributor" shall mean Licensor and any individual or Legal Entity on behalf of whom a Contribution has been received by Licensor and subsequently incorporated within the Work.

2. Grant of Copyright License. Subject to the terms and conditions of this License, each Contributor hereby grants to You a perpetual, worldwide, non-exclusive, no-charge, royalty-free, irrevocable copyright license to reproduce, prepare Derivative Works of, publicly display, publicly perform, sublicense, and distribute the Work and such Derivative Works in Source or Object form.

3. Grant of Patent License. Subject to the terms and conditions of this License, each Contributor hereby grants to You a perpetual, worldwide, non-exclusive, no-charge, royalty-free, irrevocable (except as stated in this section) patent license to make, have made, use, offer to sell, sell, import, and otherwise transfer the Work, where such license applies only to those patent claims licensable by such Contributor that are necessarily infringed by their Contribution(s) alone or by combination of their Contribution(s) with the Work to which such Contribution(s) was submitted. If You institute patent litigation against any entity (including a cross-claim or counterclaim in a lawsuit) alleging that the Work or a Contribution incorporated within the Work constitutes direct or contributory patent infringement, then any patent licenses granted to You under this License for that Work shall terminate as of the date such litigation is filed.

4. Redistribution. You may reproduce and distribute copies of the Work or Derivative Works thereof in any medium, with or without modifications, and in Source or Object form, provided that You meet the following conditions:

     (a) You must give any other recipients of the Work or Derivative Works a copy of this License; and

     (b) You must cause any modified files to carry prominent notices stating that You changed the files; and

     (c) You must retain, in the Source form of any Derivative Works that You distribute, all copyright, patent, trademark, and attribution notices from the Source form of the Work, excluding those notices that do not pertain to any part of the Derivative Works; and

     (d) If the Work includes a "NOTICE" text file as part of its distribution, then any Derivative Works that You distribute must include a readable copy of the attribution notices contained within such NOTICE file, excluding those notices that do not pertain to any part of the Derivative Works, in at least one of the following places: within a NOTICE text file distributed as part of the Derivative Works; within the Source form or documentation, if provided along with the Derivative Works; or, within a display generated by the Derivative Works, if and wherever such third-party notices normally appear. The contents of the NOTICE file are for informational purposes only and do not modify the License. You may add Your own attribution notices within Derivative Works that You distribute, alongside or as an addendum to the NOTICE text from the Work, provided that such additional attribution notices cannot be construed as modifying the License.

     You may add Your own copyright statement to Your modifications and may provide additional or different license terms and conditions for use, reproduction, or distribution of Your modifications, or for any such Derivative Works as a whole, provided Your use, reproduction, and distribution of the Work otherwise complies with the conditions stated in this License.

5. Submission of Contributions. Unless You explicitly state otherwise, any Contribution intentionally submitted for inclusion in the Work by You to the Licensor shall be under the terms and conditions of this License, without any additional terms or conditions. Notwithstanding the above, nothing herein shall supersede or modify the terms of any separate license agreement you may have executed with Licensor regarding such Contributions.

6. Trademarks. This License does not grant permission to use the trade names, trademarks, service marks, or product names of the Licensor, except as required for reasonable and customary use in describing the origin of the Work and reproducing the content of the NOTICE file.

7. Disclaimer of Warranty. Unless required by applicable law or agreed to in writing, Licensor provides the Work (and each Contributor provides its Contributions) on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied, including, without limitation, any warranties or conditions of TITLE, NON-INFRINGEMENT, MERCHANTABILITY, or FITNESS FOR A PARTICULAR PURPOSE. You are solely responsible for determining the appropriateness of using or redistributing the Work and assume any risks associated with Your exercise of permissions under this License.

8. Limitation of Liability. In no event and under no legal theory, whether in tort (including negligence), contract, or otherwise, unless required by applicable law (such as deliberate and grossly negligent acts) or agreed to in writing, shall any Contributor be liable to You for damages, including any direct, indirect, special, incidental, or consequential damages of any character arising as a result of this License or out of the use or inability to use the Work (including but not limited to damages for loss of goodwill, work stoppage, computer failure or malfunction, or any and all other commercial damages or losses), even if such Contributor has been advised of the possibility of such damages.

9. Accepting Warranty or Additional Liability. While redistributing the Work or Derivative Works thereof, You may choose to offer, and charge a fee for, acceptance of support, warranty, indemnity, or other liability obligations and/or rights consistent with this License. However, in accepting such obligations, You may act only on Your own behalf and on Your sole responsibility, not on behalf of any other Contributor, and only if You agree to indemnify, defend, and hold each Contributor harmless for any liability incurred by, or claims asserted against, such Contributor by reason of your accepting any such warranty or additional liability.

END OF TERMS AND CONDITIONS

APPENDIX: How to apply the Apache License to your work.

To apply the Apache License to your work, attach the following boilerplate notice, with the fields enclosed by brackets "[]" replaced with your own identifying information. (Don't include the brackets!)  The text should be enclosed in the appropriate comment syntax for the file format. We also recommend that a file or class name and description of purpose be included on the same "printed page" as the copyright notice for easier identification within third-party archives.

Copyright [yyyy] [name of copyright owner]

Licensed under the Apache License, Version 2.0 (the "License");
you may not use this file except in compliance with the License.
You may obtain a copy of the License at

http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS,
WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and
limitations under the License.` };
var Artistic_2_0_default = { licenseText: `The Artistic License 2.0

Copyright (c) 2000-2006, The Perl Foundation.

Everyone is permitted to copy and distribute verbatim copies of this license document, but changing it is not allowed.

Preamble

This license establishes the terms under which a given free software Package may be copied, modified, distributed, and/or redistributed. The intent is that the Copyright Holder maintains some artistic control over the development of that Package while still keeping the Package available as open source and free software.

You are always permitted to make arrangements wholly outside of this license directly with the Copyright Holder of a given Package.  If the terms of this license do not permit the full use that you propose to make of the Package, you should contact the Copyright Holder and seek a different licensing arrangement.

Definitions

     "Copyright Holder" means the individual(s) or organization(s) named in the copyright notice for the entire Package.

     "Contributor" means any party that has contributed code or other material to the Package, in accordance with the Copyright Holder's procedures.

     "You" and "your" means any person who would like to copy, distribute, or modify the Package.

     "Package" means the collection of files distributed by the Copyright Holder, and derivatives of that collection and/or of those files. A given Package may consist of either the Standard Version, or a Modified Version.

     "Distribute" means providing a copy of the Package or making it accessible to anyone else, or in the case of a company or organization, to others outside of your company or organization.

     "Distributor Fee" means any fee that you charge for Distributing this Package or providing support for this Package to another party.  It does not mean licensing fees.

     "Standard Version" refers to the Package if it has not been modified, or has been modified only in ways explicitly requested by the Copyright Holder.

     "Modified Version" means the Package, if it has been changed, and such changes were not explicitly requested by the Copyright Holder.

     "Original License" means this Artistic License as Distributed with the Standard Version of the Package, in its current version or as it may be modified by The Perl Foundation in the future.

     "Source" form means the source code, documentation source, and configuration files for the Package.

     "Compiled" form means the compiled bytecode, object code, binary, or any other form resulting from mechanical transformation or translation of the Source form.

Permission for Use and Modification Without Distribution

(1) You are permitted to use the Standard Version and create and use Modified Versions for any purpose without restriction, provided that you do not Distribute the Modified Version.

Permissions for Redistribution of the Standard Version

(2) You may Distribute verbatim copies of the Source form of the Standard Version of this Package in any medium without restriction, either gratis or for a Distributor Fee, provided that you duplicate all of the original copyright notices and associated disclaimers.  At your discretion, such verbatim copies may or may not include a Compiled form of the Package.

(3) You may apply any bug fixes, portability changes, and other modifications made available from the Copyright Holder.  The resulting Package will still be considered the Standard Version, and as such will be subject to the Original License.

Distribution of Modified Versions of the Package as Source

(4) You may Distribute your Modified Version as Source (either gratis or for a Distributor Fee, and with or without a Compiled form of the Modified Version) provided that you clearly document how it differs from the Standard Version, including, but not limited to, documenting any non-standard features, executables, or modules, and provided that you do at least ONE of the following:

     (a) make the Modified Version available to the Copyright Holder of the Standard Version, under the Original License, so that the Copyright Holder may include your modifications in the Standard Version.
     (b) ensure that installation of your Modified Version does not prevent the user installing or running the Standard Version. In addition, the Modified Version must bear a name that is different from the name of the Standard Version.
     (c) allow anyone who receives a copy of the Modified Version to make the Source form of the Modified Version available to others under

          (i) the Original License or
          (ii) a license that permits the licensee to freely copy, modify and redistribute the Modified Version using the same licensing terms that apply to the copy that the licensee received, and requires that the Source form of the Modified Version, and of any works derived from it, be made freely available in that license fees are prohibited but Distributor Fees are allowed.

Distribution of Compiled Forms of the Standard Version or Modified Versions without the Source

(5)  You may Distribute Compiled forms of the Standard Version without the Source, provided that you include complete instructions on how to get the Source of the Standard Version.  Such instructions must be valid at the time of your distribution.  If these instructions, at any time while you are carrying out such distribution, become invalid, you must provide new instructions on demand or cease further distribution. If you provide valid instructions or cease distribution within thirty days after you become aware that the instructions are invalid, then you do not forfeit any of your rights under this license.

(6)  You may Distribute a Modified Version in Compiled form without the Source, provided that you comply with Section 4 with respect to the Source of the Modified Version.

Aggregating or Linking the Package

(7)  You may aggregate the Package (either the Standard Version or Modified Version) with other packages and Distribute the resulting aggregation provided that you do not charge a licensing fee for the Package.  Distributor Fees are permitted, and licensing fees for other components in the aggregation are permitted. The terms of this license apply to the use and Distribution of the Standard or Modified Versions as included in the aggregation.

(8) You are permitted to link Modified and Standard Versions with other works, to embed the Package in a larger work of your own, or to build stand-alone binary or bytecode versions of applications that include the Package, and Distribute the result without restriction, provided the result does not expose a direct interface to the Package.

Items That are Not Considered Part of a Modified Version

(9) Works (including, but not limited to, modules and scripts) that merely extend or make use of the Package, do not, by themselves, cause the Package to be a Modified Version.  In addition, such works are not considered parts of the Package itself, and are not subject to the terms of this license.

General Provisions

(10)  Any use, modification, and distribution of the Standard or Modified Versions is governed by this Artistic License. By using, modifying or distributing the Package, you accept this license. Do not use, modify, or distribute the Package, if you do not accept this license.

(11)  If your Modified Version has been derived from a Modified Version made by someone other than you, you are nevertheless required to ensure that your Modified Version complies with the requirements of this license.

(12)  This license does not grant you the right to use any trademark, service mark, tradename, or logo of the Copyright Holder.

(13)  This license includes the non-exclusive, worldwide, free-of-charge patent license to make, have made, use, offer to sell, sell, import and otherwise transfer the Package with respect to any patent claims licensable by the Copyright Holder that are necessarily infringed by the Package. If you institute patent litigation (including a cross-claim or counterclaim) against any party alleging that the Package constitutes direct or contributory patent infringement, then this Artistic License to you shall terminate on the date that such litigation is filed.

(14)  Disclaimer of Warranty:
THE PACKAGE IS PROVIDED BY THE COPYRIGHT HOLDER AND CONTRIBUTORS "AS IS" AND WITHOUT ANY EXPRESS OR IMPLIED WARRANTIES. THE IMPLIED WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE, OR NON-INFRINGEMENT ARE DISCLAIMED TO THE EXTENT PERMITTED BY YOUR LOCAL LAW. UNLESS REQUIRED BY LAW, NO COPYRIGHT HOLDER OR CONTRIBUTOR WILL BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, OR CONSEQUENTIAL DAMAGES ARISING IN ANY WAY OUT OF THE USE OF THE PACKAGE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.` };
var BSD_2_Clause_default = { licenseText: 'Copyright (c) <year> <owner> \n\nRedistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:\n\n1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.\n\n2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.\n\nTHIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.' };
var BSD_3_Clause_default = { licenseText: 'Copyright (c) <year> <owner>. \n\nRedistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:\n\n1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.\n\n2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.\n\n3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.\n\nTHIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.' };
var BSD_4_Clause_default = { licenseText: 'Copyright (c) <year> <owner>. All rights reserved.\n\nRedistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:\n\n1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.\n\n2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.\n\n3. All advertising materials mentioning features or use of this software must display the following acknowledgement:\nThis product includes software developed by the organization.\n\n4. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.\n\nTHIS SOFTWARE IS PROVIDED BY COPYRIGHT HOLDER "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL COPYRIGHT HOLDER BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.' };
var BSL_1_0_default = { licenseText: 'Boost Software License - Version 1.0 - August 17th, 2003\n\nPermission is hereby granted, free of charge, to any person or organization obtaining a copy of the software and accompanying documentation covered by this license (the "Software") to use, reproduce, display, distribute, execute, and transmit the Software, and to prepare derivative works of the Software, and to permit third-parties to whom the Software is furnished to do so, all subject to the following:\n\nThe copyright notices in the Software and this entire statement, including the above license grant, this restriction and the following disclaimer, must be included in all copies of the Software, in whole or in part, and all derivative works of the Software, unless such copies or derivative works are solely in the form of machine-executable object code generated by a source language processor.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE, TITLE AND NON-INFRINGEMENT. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR ANYONE DISTRIBUTING THE SOFTWARE BE LIABLE FOR ANY DAMAGES OR OTHER LIABILITY, WHETHER IN CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.' };
var CC0_1_0_default = { licenseText: `Creative Commons Legal Code

CC0 1.0 Universal

    CREATIVE COMMONS CORPORATION IS NOT A LAW FIRM AND DOES NOT PROVIDE
    LEGAL SERVICES. DISTRIBUTION OF THIS DOCUMENT DOES NOT CREATE AN
    ATTORNEY-CLIENT RELATIONSHIP. CREATIVE COMMONS PROVIDES THIS
    INFORMATION ON AN "AS-IS" BASIS. CREATIVE COMMONS MAKES NO WARRANTIES
    REGARDING THE USE OF THIS DOCUMENT OR THE INFORMATION OR WORKS
    PROVIDED HEREUNDER, AND DISCLAIMS LIABILITY FOR DAMAGES RESULTING FROM
    THE USE OF THIS DOCUMENT OR THE INFORMATION OR WORKS PROVIDED
    HEREUNDER.

Statement of Purpose

The laws of most jurisdictions throughout the world automatically confer
exclusive Copyright and Related Rights (defined below) upon the creator
and subsequent owner(s) (each and all, an "owner") of an original work of
authorship and/or a database (each, a "Work").

Certain owners wish to permanently relinquish those rights to a Work for
the purpose of contributing to a commons of creative, cultural and
scientific works ("Commons") that the public can reliably and without fear
of later claims of infringement build upon, modify, incorporate in other
works, reuse and redistribute as freely as possible in any form whatsoever
and for any purposes, including without limitation commercial purposes.
These owners may contribute to the Commons to promote the ideal of a free
culture and the further production of creative, cultural and scientific
works, or to gain reputation or greater distribution for their Work in
part through the use and efforts of others.

For these and/or other purposes and motivations, and without any
expectation of additional consideration or compensation, the person
associating CC0 with a Work (the "Affirmer"), to the extent that he or she
is an owner of Copyright and Related Rights in the Work, voluntarily
elects to apply CC0 to the Work and publicly distribute the Work under its
terms, with knowledge of his or her Copyright and Related Rights in the
Work and the meaning and intended legal effect of CC0 on those rights.

1. Copyright and Related Rights. A Work made available under CC0 may be
protected by copyright and related or neighboring rights ("Copyright and
Related Rights"). Copyright and Related Rights include, but are not
limited to, the following:

  i. the right to reproduce, adapt, distribute, perform, display,
     communicate, and translate a Work;
 ii. moral rights retained by the original author(s) and/or performer(s);
iii. publicity and privacy rights pertaining to a person's image or
     likeness depicted in a Work;
 iv. rights protecting against unfair competition in regards to a Work,
     subject to the limitations in paragraph 4(a), below;
  v. rights protecting the extraction, dissemination, use and reuse of data
     in a Work;
 vi. database rights (such as those arising under Directive 96/9/EC of the
     European Parliament and of the Council of 11 March 1996 on the legal
     protection of databases, and under any national implementation
     thereof, including any amended or successor version of such
     directive); and
vii. other similar, equivalent or corresponding rights throughout the
     world based on applicable law or treaty, and any national
     implementations thereof.

2. Waiver. To the greatest extent permitted by, but not in contravention
of, applicable law, Affirmer hereby overtly, fully, permanently,
irrevocably and unconditionally waives, abandons, and surrenders all of
Affirmer's Copyright and Related Rights and associated claims and causes
of action, whether now known or unknown (including existing as well as
future claims and causes of action), in the Work (i) in all territories
worldwide, (ii) for the maximum duration provided by applicable law or
treaty (including future time extensions), (iii) in any current or future
medium and for any number of copies, and (iv) for any purpose whatsoever,
including without limitation commercial, advertising or promotional
purposes (the "Waiver"). Affirmer makes the Waiver for the benefit of each
member of the public at large and to the detriment of Affirmer's heirs and
successors, fully intending that such Waiver shall not be subject to
revocation, rescission, cancellation, termination, or any other legal or
equitable action to disrupt the quiet enjoyment of the Work by the public
as contemplated by Affirmer's express Statement of Purpose.

3. Public License Fallback. Should any part of the Waiver for any reason
be judged legally invalid or ineffective under applicable law, then the
Waiver shall be preserved to the maximum extent permitted taking into
account Affirmer's express Statement of Purpose. In addition, to the
extent the Waiver is so judged Affirmer hereby grants to each affected
person a royalty-free, non transferable, non sublicensable, non exclusive,
irrevocable and unconditional license to exercise Affirmer's Copyright and
Related Rights in the Work (i) in all territories worldwide, (ii) for the
maximum duration provided by applicable law or treaty (including future
time extensions), (iii) in any current or future medium and for any number
of copies, and (iv) for any purpose whatsoever, including without
limitation commercial, advertising or promotional purposes (the
"License"). The License shall be deemed effective as of the date CC0 was
applied by Affirmer to the Work. Should any part of the License for any
reason be judged legally invalid or ineffective under applicable law, such
partial invalidity or ineffectiveness shall not invalidate the remainder
of the License, and in such case Affirmer hereby affirms that he or she
will not (i) exercise any of his or her remaining Copyright and Related
Rights in the Work or (ii) assert any associated claims and causes of
action with respect to the Work, in either case contrary to Affirmer's
express Statement of Purpose.

4. Limitations and Disclaimers.

 a. No trademark or patent rights held by Affirmer are waived, abandoned,
    surrendered, licensed or otherwise affected by this document.
 b. Affirmer offers the Work as-is and makes no representations or
    warranties of any kind concerning the Work, express, implied,
    statutory or otherwise, including without limitation warranties of
    title, merchantability, fitness for a particular purpose, non
    infringement, or the absence of latent or other defects, accuracy, or
    the present or absence of errors, whether or not discoverable, all to
    the greatest extent permissible under applicable law.
 c. Affirmer disclaims responsibility for clearing rights of other persons
    that may apply to the Work or any use thereof, including without
    limitation any person's Copyright and Related Rights in the Work.
    Further, Affirmer disclaims responsibility for obtaining any necessary
    consents, permissions or other rights required for any use of the
    Work.
 d. Affirmer understands and acknowledges that Creative Commons is not a
    party to this document and has no duty or obligation with respect to
    this CC0 or use of the Work.` };
var EPL_2_0_default = { licenseText: "Eclipse Public License - v 2.0\nTHE ACCOMPANYING PROGRAM IS PROVIDED UNDER THE TERMS OF THIS ECLIPSE PUBLIC LICENSE (“AGREEMENT”). ANY USE, REPRODUCTION OR DISTRIBUTION OF THE PROGRAM CONSTITUTES RECIPIENT'S ACCEPTANCE OF THIS AGREEMENT.\n\n1. DEFINITIONS\n“Contribution” means:\n\na) in the case of the initial Contributor, the initial content Distributed under this Agreement, and\nb) in the case of each subsequent Contributor:\ni) changes to the Program, and\nii) additions to the Program;\nwhere such changes and/or additions to the Program originate from and are Distributed by that particular Contributor. A Contribution “originates” from a Contributor if it was added to the Program by such Contributor itself or anyone acting on such Contributor's behalf. Contributions do not include changes or additions to the Program that are not Modified Works.\n“Contributor” means any person or entity that Distributes the Program.\n\n“Licensed Patents” mean patent claims licensable by a Contributor which are necessarily infringed by the use or sale of its Contribution alone or when combined with the Program.\n\n“Program” means the Contributions Distributed in accordance with this Agreement.\n\n“Recipient” means anyone who receives the Program under this Agreement or any Secondary License (as applicable), including Contributors.\n\n“Derivative Works” shall mean any work, whether in Source Code or other form, that is based on (or derived from) the Program and for which the editorial revisions, annotations, elaborations, or other modifications represent, as a whole, an original work of authorship.\n\n“Modified Works” shall mean any work in Source Code or other form that results from an addition to, deletion from, or modification of the contents of the Program, including, for purposes of clarity any new file in Source Code form that contains any contents of the Program. Modified Works shall not include works that contain only declarations, interfaces, types, classes, structures, or files of the Program solely in each case in order to link to, bind by name, or subclass the Program or Modified Works thereof.\n\n“Distribute” means the acts of a) distributing or b) making available in any manner that enables the transfer of a copy.\n\n“Source Code” means the form of a Program preferred for making modifications, including but not limited to software source code, documentation source, and configuration files.\n\n“Secondary License” means either the GNU General Public License, Version 2.0, or any later versions of that license, including any exceptions or additional permissions as identified by the initial Contributor.\n\n2. GRANT OF RIGHTS\na) Subject to the terms of this Agreement, each Contributor hereby grants Recipient a non-exclusive, worldwide, royalty-free copyright license to reproduce, prepare Derivative Works of, publicly display, publicly perform, Distribute and sublicense the Contribution of such Contributor, if any, and such Derivative Works.\nb) Subject to the terms of this Agreement, each Contributor hereby grants Recipient a non-exclusive, worldwide, royalty-free patent license under Licensed Patents to make, use, sell, offer to sell, import and otherwise transfer the Contribution of such Contributor, if any, in Source Code or other form. This patent license shall apply to the combination of the Contribution and the Program if, at the time the Contribution is added by the Contributor, such addition of the Contribution causes such combination to be covered by the Licensed Patents. The patent license shall not apply to any other combinations which include the Contribution. No hardware per se is licensed hereunder.\nc) Recipient understands that although each Contributor grants the licenses to its Contributions set forth herein, no assurances are provided by any Contributor that the Program does not infringe the patent or other intellectual property rights of any other entity. Each Contributor disclaims any liability to Recipient for claims brought by any other entity based on infringement of intellectual property rights or otherwise. As a condition to exercising the rights and licenses granted hereunder, each Recipient hereby assumes sole responsibility to secure any other intellectual property rights needed, if any. For example, if a third party patent license is required to allow Recipient to Distribute the Program, it is Recipient's responsibility to acquire that license before distributing the Program.\nd) Each Contributor represents that to its knowledge it has sufficient copyright rights in its Contribution, if any, to grant the copyright license set forth in this Agreement.\ne) Notwithstanding the terms of any Secondary License, no Contributor makes additional grants to any Recipient (other than those set forth in this Agreement) as a result of such Recipient's receipt of the Program under the terms of a Secondary License (if permitted under the terms of Section 3).\n3. REQUIREMENTS\n3.1 If a Contributor Distributes the Program in any form, then:\n\na) the Program must also be made available as Source Code, in accordance with section 3.2, and the Contributor must accompany the Program with a statement that the Source Code for the Program is available under this Agreement, and informs Recipients how to obtain it in a reasonable manner on or through a medium customarily used for software exchange; and\nb) the Contributor may Distribute the Program under a license different than this Agreement, provided that such license:\ni) effectively disclaims on behalf of all other Contributors all warranties and conditions, express and implied, including warranties or conditions of title and non-infringement, and implied warranties or conditions of merchantability and fitness for a particular purpose;\nii) effectively excludes on behalf of all other Contributors all liability for damages, including direct, indirect, special, incidental and consequential damages, such as lost profits;\niii) does not attempt to limit or alter the recipients' rights in the Source Code under section 3.2; and\niv) requires any subsequent distribution of the Program by any party to be under a license that satisfies the requirements of this section 3.\n3.2 When the Program is Distributed as Source Code:\n\na) it must be made available under this Agreement, or if the Program (i) is combined with other material in a separate file or files made available under a Secondary License, and (ii) the initial Contributor attached to the Source Code the notice described in Exhibit A of this Agreement, then the Program may be made available under the terms of such Secondary Licenses, and\nb) a copy of this Agreement must be included with each copy of the Program.\n3.3 Contributors may not remove or alter any copyright, patent, trademark, attribution notices, disclaimers of warranty, or limitations of liability (‘notices’) contained within the Program from any copy of the Program which they Distribute, provided that Contributors may add their own appropriate notices.\n\n4. COMMERCIAL DISTRIBUTION\nCommercial distributors of software may accept certain responsibilities with respect to end users, business partners and the like. While this license is intended to facilitate the commercial use of the Program, the Contributor who includes the Program in a commercial product offering should do so in a manner which does not create potential liability for other Contributors. Therefore, if a Contributor includes the Program in a commercial product offering, such Contributor (“Commercial Contributor”) hereby agrees to defend and indemnify every other Contributor (“Indemnified Contributor”) against any losses, damages and costs (collectively “Losses”) arising from claims, lawsuits and other legal actions brought by a third party against the Indemnified Contributor to the extent caused by the acts or omissions of such Commercial Contributor in connection with its distribution of the Program in a commercial product offering. The obligations in this section do not apply to any claims or Losses relating to any actual or alleged intellectual property infringement. In order to qualify, an Indemnified Contributor must: a) promptly notify the Commercial Contributor in writing of such claim, and b) allow the Commercial Contributor to control, and cooperate with the Commercial Contributor in, the defense and any related settlement negotiations. The Indemnified Contributor may participate in any such claim at its own expense.\n\nFor example, a Contributor might include the Program in a commercial product offering, Product X. That Contributor is then a Commercial Contributor. If that Commercial Contributor then makes performance claims, or offers warranties related to Product X, those performance claims and warranties are such Commercial Contributor's responsibility alone. Under this section, the Commercial Contributor would have to defend claims against the other Contributors related to those performance claims and warranties, and if a court requires any other Contributor to pay any damages as a result, the Commercial Contributor must pay those damages.\n\n5. NO WARRANTY\nEXCEPT AS EXPRESSLY SET FORTH IN THIS AGREEMENT, AND TO THE EXTENT PERMITTED BY APPLICABLE LAW, THE PROGRAM IS PROVIDED ON AN “AS IS” BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, EITHER EXPRESS OR IMPLIED INCLUDING, WITHOUT LIMITATION, ANY WARRANTIES OR CONDITIONS OF TITLE, NON-INFRINGEMENT, MERCHANTABILITY OR FITNESS FOR A PARTICULAR PURPOSE. Each Recipient is solely responsible for determining the appropriateness of using and distributing the Program and assumes all risks associated with its exercise of rights under this Agreement, including but not limited to the risks and costs of program errors, compliance with applicable laws, damage to or loss of data, programs or equipment, and unavailability or interruption of operations.\n\n6. DISCLAIMER OF LIABILITY\nEXCEPT AS EXPRESSLY SET FORTH IN THIS AGREEMENT, AND TO THE EXTENT PERMITTED BY APPLICABLE LAW, NEITHER RECIPIENT NOR ANY CONTRIBUTORS SHALL HAVE ANY LIABILITY FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING WITHOUT LIMITATION LOST PROFITS), HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OR DISTRIBUTION OF THE PROGRAM OR THE EXERCISE OF ANY RIGHTS GRANTED HEREUNDER, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGES.\n\n7. GENERAL\nIf any provision of this Agreement is invalid or unenforceable under applicable law, it shall not affect the validity or enforceability of the remainder of the terms of this Agreement, and without further action by the parties hereto, such provision shall be reformed to the minimum extent necessary to make such provision valid and enforceable.\n\nIf Recipient institutes patent litigation against any entity (including a cross-claim or counterclaim in a lawsuit) alleging that the Program itself (excluding combinations of the Program with other software or hardware) infringes such Recipient's patent(s), then such Recipient's rights granted under Section 2(b) shall terminate as of the date such litigation is filed.\n\nAll Recipient's rights under this Agreement shall terminate if it fails to comply with any of the material terms or conditions of this Agreement and does not cure such failure in a reasonable period of time after becoming aware of such noncompliance. If all Recipient's rights under this Agreement terminate, Recipient agrees to cease use and distribution of the Program as soon as reasonably practicable. However, Recipient's obligations under this Agreement and any licenses granted by Recipient relating to the Program shall continue and survive.\n\nEveryone is permitted to copy and distribute copies of this Agreement, but in order to avoid inconsistency the Agreement is copyrighted and may only be modified in the following manner. The Agreement Steward reserves the right to publish new versions (including revisions) of this Agreement from time to time. No one other than the Agreement Steward has the right to modify this Agreement. The Eclipse Foundation is the initial Agreement Steward. The Eclipse Foundation may assign the responsibility to serve as the Agreement Steward to a suitable separate entity. Each new version of the Agreement will be given a distinguishing version number. The Program (including Contributions) may always be Distributed subject to the version of the Agreement under which it was received. In addition, after a new version of the Agreement is published, Contributor may elect to Distribute the Program (including its Contributions) under the new version.\n\nExcept as expressly stated in Sections 2(a) and 2(b) above, Recipient receives no rights or licenses to the intellectual property of any Contributor under this Agreement, whether expressly, by implication, estoppel or otherwise. All rights in the Program not expressly granted under this Agreement are reserved. Nothing in this Agreement is intended to be enforceable by any entity that is not a Contributor or Recipient. No third-party beneficiary rights are created under this Agreement.\n\nExhibit A – Form of Secondary Licenses Notice\n“This Source Code may also be made available under the following Secondary Licenses when the conditions for such availability set forth in the Eclipse Public License, v. 2.0 are satisfied: {name license(s), version(s), and exceptions or additional permissions here}.”\n\nSimply including a copy of this Agreement, including this Exhibit A is not sufficient to license the Source Code under Secondary Licenses.\n\nIf it is not possible or desirable to put the notice in a particular file, then You may include the notice in a location (such as a LICENSE file in a relevant directory) where a recipient would be likely to look for such a notice.\n\nYou may add additional accurate notices of copyright ownership." };
var HPND_default = { licenseText: 'Historical Permission Notice and Disclaimer\n\nCopyright <year> <copyright holder>\n\nPermission to use, copy, modify, and distribute this software and its documentation for any purpose and without fee is hereby granted, provided that the above copyright notice appear in all copies, and that both that copyright notice and this permission notice appear in supporting documentation, and that the name of <copyright holder> or <related entities> not be used in advertising or publicity pertaining to distribution of the software without specific, written prior permission. <copyright holder> makes no representations about the suitability of this software for any purpose. It is provided "as is" without express or implied warranty.\n\n<copyright holder> DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE, INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS,. IN NO EVENT SHALL <copyright holder> BE LIABLE FOR ANY SPECIAL, INDIRECT OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.' };
var ISC_default = { licenseText: 'ISC License:\n\nCopyright (c) 2004-2010 by Internet Systems Consortium, Inc. ("ISC")\nCopyright (c) 1995-2003 by Internet Software Consortium\n\nPermission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND ISC DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL ISC BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.' };
var MIT_default = { licenseText: 'MIT License\n\nCopyright (c) <year> <copyright holders>\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and\nassociated documentation files (the "Software"), to deal in the Software without restriction, including\nwithout limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell\ncopies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the\nfollowing conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial\nportions of the Software.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT\nLIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO\nEVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER\nIN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE\nUSE OR OTHER DEALINGS IN THE SOFTWARE.' };
var MIT_0_default = { licenseText: 'MIT No Attribution\n\nCopyright <YEAR> <COPYRIGHT HOLDER>\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this\nsoftware and associated documentation files (the "Software"), to deal in the Software\nwithout restriction, including without limitation the rights to use, copy, modify,\nmerge, publish, distribute, sublicense, and/or sell copies of the Software, and to\npermit persons to whom the Software is furnished to do so.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED,\nINCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A\nPARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT\nHOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION\nOF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE\nSOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.' };
var MIT_CMU_default = { licenseText: "<copyright notice>\n\nBy obtaining, using, and/or copying this software and/or its associated documentation, you agree that you have read, understood, and will comply with the following terms and conditions:\n\nPermission to use, copy, modify, and distribute this software and its associated documentation for any purpose and without fee is hereby granted, provided that the above copyright notice appears in all copies, and that both that copyright notice and this permission notice appear in supporting documentation, and that the name of the copyright holder not be used in advertising or publicity pertaining to distribution of the software without specific, written prior permission.\n\nTHE COPYRIGHT HOLDER DISCLAIM ALL WARRANTIES WITH REGARD TO THIS SOFTWARE, INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE COPYRIGHT HOLDER BE LIABLE FOR ANY SPECIAL, INDIRECT OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM THE LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE." };
var MPL_2_0_default = { licenseText: `Mozilla Public License Version 2.0
==================================

1. Definitions
--------------

1.1. "Contributor"
    means each individual or legal entity that creates, contributes to
    the creation of, or owns Covered Software.

1.2. "Contributor Version"
    means the combination of the Contributions of others (if any) used
    by a Contributor and that particular Contributor's Contribution.

1.3. "Contribution"
    means Covered Software of a particular Contributor.

1.4. "Covered Software"
    means Source Code Form to which the initial Contributor has attached
    the notice in Exhibit A, the Executable Form of such Source Code
    Form, and Modifications of such Source Code Form, in each case
    including portions thereof.

1.5. "Incompatible With Secondary Licenses"
    means

    (a) that the initial Contributor has attached the notice described
        in Exhibit B to the Covered Software; or

    (b) that the Covered Software was made available under the terms of
        version 1.1 or earlier of the License, but not also under the
        terms of a Secondary License.

1.6. "Executable Form"
    means any form of the work other than Source Code Form.

1.7. "Larger Work"
    means a work that combines Covered Software with other material, in 
    a separate file or files, that is not Covered Software.

1.8. "License"
    means this document.

1.9. "Licensable"
    means having the right to grant, to the maximum extent possible,
    whether at the time of the initial grant or subsequently, any and
    all of the rights conveyed by this License.

1.10. "Modifications"
    means any of the following:

    (a) any file in Source Code Form that results from an addition to,
        deletion from, or modification of the contents of Covered
        Software; or

    (b) any new file in Source Code Form that contains any Covered
        Software.

1.11. "Patent Claims" of a Contributor
    means any patent claim(s), including without limitation, method,
    process, and apparatus claims, in any patent Licensable by such
    Contributor that would be infringed, but for the grant of the
    License, by the making, using, selling, offering for sale, having
    made, import, or transfer of either its Contributions or its
    Contributor Version.

1.12. "Secondary License"
    means either the GNU General Public License, Version 2.0, the GNU
    Lesser General Public License, Version 2.1, the GNU Affero General
    Public License, Version 3.0, or any later versions of those
    licenses.

1.13. "Source Code Form"
    means the form of the work preferred for making modifications.

1.14. "You" (or "Your")
    means an individual or a legal entity exercising rights under this
    License. For legal entities, "You" includes any entity that
    controls, is controlled by, or is under common control with You. For
    purposes of this definition, "control" means (a) the power, direct
    or indirect, to cause the direction or management of such entity,
    whether by contract or otherwise, or (b) ownership of more than
    fifty percent (50%) of the outstanding shares or beneficial
    ownership of such entity.

2. License Grants and Conditions
--------------------------------

2.1. Grants

Each Contributor hereby grants You a world-wide, royalty-free,
non-exclusive license:

(a) under intellectual property rights (other than patent or trademark)
    Licensable by such Contributor to use, reproduce, make available,
    modify, display, perform, distribute, and otherwise exploit its
    Contributions, either on an unmodified basis, with Modifications, or
    as part of a Larger Work; and

(b) under Patent Claims of such Contributor to make, use, sell, offer
    for sale, have made, import, and otherwise transfer either its
    Contributions or its Contributor Version.

2.2. Effective Date

The licenses granted in Section 2.1 with respect to any Contribution
become effective for each Contribution on the date the Contributor first
distributes such Contribution.

2.3. Limitations on Grant Scope

The licenses granted in this Section 2 are the only rights granted under
this License. No additional rights or licenses will be implied from the
distribution or licensing of Covered Software under this License.
Notwithstanding Section 2.1(b) above, no patent license is granted by a
Contributor:

(a) for any code that a Contributor has removed from Covered Software;
    or

(b) for infringements caused by: (i) Your and any other third party's
    modifications of Covered Software, or (ii) the combination of its
    Contributions with other software (except as part of its Contributor
    Version); or

(c) under Patent Claims infringed by Covered Software in the absence of
    its Contributions.

This License does not grant any rights in the trademarks, service marks,
or logos of any Contributor (except as may be necessary to comply with
the notice requirements in Section 3.4).

2.4. Subsequent Licenses

No Contributor makes additional grants as a result of Your choice to
distribute the Covered Software under a subsequent version of this
License (see Section 10.2) or under the terms of a Secondary License (if
permitted under the terms of Section 3.3).

2.5. Representation

Each Contributor represents that the Contributor believes its
Contributions are its original creation(s) or it has sufficient rights
to grant the rights to its Contributions conveyed by this License.

2.6. Fair Use

This License is not intended to limit any rights You have under
applicable copyright doctrines of fair use, fair dealing, or other
equivalents.

2.7. Conditions

Sections 3.1, 3.2, 3.3, and 3.4 are conditions of the licenses granted
in Section 2.1.

3. Responsibilities
-------------------

3.1. Distribution of Source Form

All distribution of Covered Software in Source Code Form, including any
Modifications that You create or to which You contribute, must be under
the terms of this License. You must inform recipients that the Source
Code Form of the Covered Software is governed by the terms of this
License, and how they can obtain a copy of this License. You may not
attempt to alter or restrict the recipients' rights in the Source Code
Form.

3.2. Distribution of Executable Form

If You distribute Covered Software in Executable Form then:

(a) such Covered Software must also be made available in Source Code
    Form, as described in Section 3.1, and You must inform recipients of
    the Executable Form how they can obtain a copy of such Source Code
    Form by reasonable means in a timely manner, at a charge no more
    than the cost of distribution to the recipient; and

(b) You may distribute such Executable Form under the terms of this
    License, or sublicense it under different terms, provided that the
    license for the Executable Form does not attempt to limit or alter
    the recipients' rights in the Source Code Form under this License.

3.3. Distribution of a Larger Work

You may create and distribute a Larger Work under terms of Your choice,
provided that You also comply with the requirements of this License for
the Covered Software. If the Larger Work is a combination of Covered
Software with a work governed by one or more Secondary Licenses, and the
Covered Software is not Incompatible With Secondary Licenses, this
License permits You to additionally distribute such Covered Software
under the terms of such Secondary License(s), so that the recipient of
the Larger Work may, at their option, further distribute the Covered
Software under the terms of either this License or such Secondary
License(s).

3.4. Notices

You may not remove or alter the substance of any license notices
(including copyright notices, patent notices, disclaimers of warranty,
or limitations of liability) contained within the Source Code Form of
the Covered Software, except that You may alter any license notices to
the extent required to remedy known factual inaccuracies.

3.5. Application of Additional Terms

You may choose to offer, and to charge a fee for, warranty, support,
indemnity or liability obligations to one or more recipients of Covered
Software. However, You may do so only on Your own behalf, and not on
behalf of any Contributor. You must make it absolutely clear that any
such warranty, support, indemnity, or liability obligation is offered by
You alone, and You hereby agree to indemnify every Contributor for any
liability incurred by such Contributor as a result of warranty, support,
indemnity or liability terms You offer. You may include additional
disclaimers of warranty and limitations of liability specific to any
jurisdiction.

4. Inability to Comply Due to Statute or Regulation
---------------------------------------------------

If it is impossible for You to comply with any of the terms of this
License with respect to some or all of the Covered Software due to
statute, judicial order, or regulation then You must: (a) comply with
the terms of this License to the maximum extent possible; and (b)
describe the limitations and the code they affect. Such description must
be placed in a text file included with all distributions of the Covered
Software under this License. Except to the extent prohibited by statute
or regulation, such description must be sufficiently detailed for a
recipient of ordinary skill to be able to understand it.

5. Termination
--------------

5.1. The rights granted under this License will terminate automatically
if You fail to comply with any of its terms. However, if You become
compliant, then the rights granted under this License from a particular
Contributor are reinstated (a) provisionally, unless and until such
Contributor explicitly and finally terminates Your grants, and (b) on an
ongoing basis, if such Contributor fails to notify You of the
non-compliance by some reasonable means prior to 60 days after You have
come back into compliance. Moreover, Your grants from a particular
Contributor are reinstated on an ongoing basis if such Contributor
notifies You of the non-compliance by some reasonable means, this is the
first time You have received notice of non-compliance with this License
from such Contributor, and You become compliant prior to 30 days after
Your receipt of the notice.

5.2. If You initiate litigation against any entity by asserting a patent
infringement claim (excluding declaratory judgment actions,
counter-claims, and cross-claims) alleging that a Contributor Version
directly or indirectly infringes any patent, then the rights granted to
You by any and all Contributors for the Covered Software under Section
2.1 of this License shall terminate.

5.3. In the event of termination under Sections 5.1 or 5.2 above, all
end user license agreements (excluding distributors and resellers) which
have been validly granted by You or Your distributors under this License
prior to termination shall survive termination.

************************************************************************
*                                                                      *
*  6. Disclaimer of Warranty                                           *
*  -------------------------                                           *
*                                                                      *
*  Covered Software is provided under this License on an "as is"       *
*  basis, without warranty of any kind, either expressed, implied, or  *
*  statutory, including, without limitation, warranties that the       *
*  Covered Software is free of defects, merchantable, fit for a        *
*  particular purpose or non-infringing. The entire risk as to the     *
*  quality and performance of the Covered Software is with You.        *
*  Should any Covered Software prove defective in any respect, You     *
*  (not any Contributor) assume the cost of any necessary servicing,   *
*  repair, or correction. This disclaimer of warranty constitutes an   *
*  essential part of this License. No use of any Covered Software is   *
*  authorized under this License except under this disclaimer.         *
*                                                                      *
************************************************************************

************************************************************************
*                                                                      *
*  7. Limitation of Liability                                          *
*  --------------------------                                          *
*                                                                      *
*  Under no circumstances and under no legal theory, whether tort      *
*  (including negligence), contract, or otherwise, shall any           *
*  Contributor, or anyone who distributes Covered Software as          *
*  permitted above, be liable to You for any direct, indirect,         *
*  special, incidental, or consequential damages of any character      *
*  including, without limitation, damages for lost profits, loss of    *
*  goodwill, work stoppage, computer failure or malfunction, or any    *
*  and all other commercial damages or losses, even if such party      *
*  shall have been informed of the possibility of such damages. This   *
*  limitation of liability shall not apply to liability for death or   *
*  personal injury resulting from such party's negligence to the       *
*  extent applicable law prohibits such limitation. Some               *
*  jurisdictions do not allow the exclusion or limitation of           *
*  incidental or consequential damages, so this exclusion and          *
*  limitation may not apply to You.                                    *
*                                                                      *
************************************************************************

8. Litigation
-------------

Any litigation relating to this License may be brought only in the
courts of a jurisdiction where the defendant maintains its principal
place of business and such litigation shall be governed by laws of that
jurisdiction, without reference to its conflict-of-law provisions.
Nothing in this Section shall prevent a party's ability to bring
cross-claims or counter-claims.

9. Miscellaneous
----------------

This License represents the complete agreement concerning the subject
matter hereof. If any provision of this License is held to be
unenforceable, such provision shall be reformed only to the extent
necessary to make it enforceable. Any law or regulation which provides
that the language of a contract shall be construed against the drafter
shall not be used to construe this License against a Contributor.

10. Versions of the License
---------------------------

10.1. New Versions

Mozilla Foundation is the license steward. Except as provided in Section
10.3, no one other than the license steward has the right to modify or
publish new versions of this License. Each version will be given a
distinguishing version number.

10.2. Effect of New Versions

You may distribute the Covered Software under the terms of the version
of the License under which You originally received the Covered Software,
or under the terms of any subsequent version published by the license
steward.

10.3. Modified Versions

If you create software not governed by this License, and you want to
create a new license for such software, you may create and use a
modified version of this License if you rename the license and remove
any references to the name of the license steward (except to note that
such modified license differs from this License).

10.4. Distributing Source Code Form that is Incompatible With Secondary
Licenses

If You choose to distribute Source Code Form that is Incompatible With
Secondary Licenses under the terms of this version of the License, the
notice described in Exhibit B of this License must be attached.

Exhibit A - Source Code Form License Notice
-------------------------------------------

  This Source Code Form is subject to the terms of the Mozilla Public
  License, v. 2.0. If a copy of the MPL was not distributed with this
  file, You can obtain one at https://mozilla.org/MPL/2.0/.

If it is not possible or desirable to put the notice in a particular
file, then You may include the notice in a location (such as a LICENSE
file in a relevant directory) where a recipient would be likely to look
for such a notice.

You may add additional accurate notices of copyright ownership.

Exhibit B - "Incompatible With Secondary Licenses" Notice
---------------------------------------------------------

  This Source Code Form is "Incompatible With Secondary Licenses", as
  defined by the Mozilla Public License, v. 2.0.` };
var NCSA_default = { licenseText: 'University of Illinois/NCSA Open Source License\n\nCopyright (c) <Year> <Owner Organization Name>. All rights reserved.\n\nDeveloped by: <Name of Development Group> <Name of Institution> <URL for Development Group/Institution>\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal with the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\n     * Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimers.\n\n     * Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimers in the documentation and/or other materials provided with the distribution.\n\n     * Neither the names of <Name of Development Group, Name of Institution>, nor the names of its contributors may be used to endorse or promote products derived from this Software without specific prior written permission.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE CONTRIBUTORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS WITH THE SOFTWARE.' };
var PostgreSQL_default = { licenseText: 'PostgreSQL Database Management System\n(formerly known as Postgres, then as Postgres95)\n\nPortions Copyright (c) 1996-2010, The PostgreSQL Global Development Group\n\nPortions Copyright (c) 1994, The Regents of the University of California\n\nPermission to use, copy, modify, and distribute this software and its documentation for any purpose, without fee, and without a written agreement is hereby granted, provided that the above copyright notice and this paragraph and the following two paragraphs appear in all copies.\n\nIN NO EVENT SHALL THE UNIVERSITY OF CALIFORNIA BE LIABLE TO ANY PARTY FOR DIRECT, INDIRECT, SPECIAL, INCIDENTAL, OR CONSEQUENTIAL DAMAGES, INCLUDING LOST PROFITS, ARISING OUT OF THE USE OF THIS SOFTWARE AND ITS DOCUMENTATION, EVEN IF THE UNIVERSITY OF CALIFORNIA HAS BEEN ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.\n\nTHE UNIVERSITY OF CALIFORNIA SPECIFICALLY DISCLAIMS ANY WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE. THE SOFTWARE PROVIDED HEREUNDER IS ON AN "AS IS" BASIS, AND THE UNIVERSITY OF CALIFORNIA HAS NO OBLIGATIONS TO PROVIDE MAINTENANCE, SUPPORT, UPDATES, ENHANCEMENTS, OR MODIFICATIONS.' };
var PSF_2_0_default = { licenseText: `PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2

1. This LICENSE AGREEMENT is between the Python Software Foundation
("PSF"), and the Individual or Organization ("Licensee") accessing and
otherwise using this software ("Python") in source or binary form and
its associated documentation.

2. Subject to the terms and conditions of this License Agreement, PSF hereby
grants Licensee a nonexclusive, royalty-free, world-wide license to reproduce,
analyze, test, perform and/or display publicly, prepare derivative works,
distribute, and otherwise use Python alone or in any derivative version,
provided, however, that PSF's License Agreement and PSF's notice of copyright,
i.e., "Copyright (c) 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010,
2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019 Python Software Foundation;
All Rights Reserved" are retained in Python alone or in any derivative version
prepared by Licensee.

3. In the event Licensee prepares a derivative work that is based on
or incorporates Python or any part thereof, and wants to make
the derivative work available to others as provided herein, then
Licensee hereby agrees to include in any such work a brief summary of
the changes made to Python.

4. PSF is making Python available to Licensee on an "AS IS"
basis.  PSF MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR
IMPLIED.  BY WAY OF EXAMPLE, BUT NOT LIMITATION, PSF MAKES NO AND
DISCLAIMS ANY REPRESENTATION OR WARRANTY OF MERCHANTABILITY OR FITNESS
FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF PYTHON WILL NOT
INFRINGE ANY THIRD PARTY RIGHTS.

5. PSF SHALL NOT BE LIABLE TO LICENSEE OR ANY OTHER USERS OF PYTHON
FOR ANY INCIDENTAL, SPECIAL, OR CONSEQUENTIAL DAMAGES OR LOSS AS
A RESULT OF MODIFYING, DISTRIBUTING, OR OTHERWISE USING PYTHON,
OR ANY DERIVATIVE THEREOF, EVEN IF ADVISED OF THE POSSIBILITY THEREOF.

6. This License Agreement will automatically terminate upon a material
breach of its terms and conditions.

7. Nothing in this License Agreement shall be deemed to create any
relationship of agency, partnership, or joint venture between PSF and
Licensee.  This License Agreement does not grant permission to use PSF
trademarks or trade name in a trademark sense to endorse or promote
products or services of Licensee, or any third party.

8. By copying, installing or otherwise using Python, Licensee
agrees to be bound by the terms and conditions of this License
Agreement.` };
var Python_2_0_default = { licenseText: `PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2

     1. This LICENSE AGREEMENT is between the Python Software Foundation ("PSF"), and the Individual or Organization ("Licensee") accessing and otherwise using this software ("Python") in source or binary form and its associated documentation.

     2. Subject to the terms and conditions of this License Agreement, PSF hereby grants Licensee a nonexclusive, royalty-free, world-wide license to reproduce, analyze, test, perform and/or display publicly, prepare derivative works, distribute, and otherwise use Python alone or in any derivative version, provided, however, that PSF's License Agreement and PSF's notice of copyright, i.e., "Copyright (c) 2001, 2002, 2003, 2004, 2005, 2006 Python Software Foundation; All Rights Reserved" are retained in Python alone or in any derivative version prepared by Licensee.

     3. In the event Licensee prepares a derivative work that is based on or incorporates Python or any part thereof, and wants to make the derivative work available to others as provided herein, then Licensee hereby agrees to include in any such work a brief summary of the changes made to Python.

     4. PSF is making Python available to Licensee on an "AS IS" basis. PSF MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PSF MAKES NO AND DISCLAIMS ANY REPRESENTATION OR WARRANTY OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF PYTHON WILL NOT INFRINGE ANY THIRD PARTY RIGHTS.

     5. PSF SHALL NOT BE LIABLE TO LICENSEE OR ANY OTHER USERS OF PYTHON FOR ANY INCIDENTAL, SPECIAL, OR CONSEQUENTIAL DAMAGES OR LOSS AS A RESULT OF MODIFYING, DISTRIBUTING, OR OTHERWISE USING PYTHON, OR ANY DERIVATIVE THEREOF, EVEN IF ADVISED OF THE POSSIBILITY THEREOF.

     6. This License Agreement will automatically terminate upon a material breach of its terms and conditions.

     7. Nothing in this License Agreement shall be deemed to create any relationship of agency, partnership, or joint venture between PSF and Licensee. This License Agreement does not grant permission to use PSF trademarks or trade name in a trademark sense to endorse or promote products or services of Licensee, or any third party.

     8. By copying, installing or otherwise using Python, Licensee agrees to be bound by the terms and conditions of this License Agreement.


BEOPEN.COM LICENSE AGREEMENT FOR PYTHON 2.0

BEOPEN PYTHON OPEN SOURCE LICENSE AGREEMENT VERSION 1

     1. This LICENSE AGREEMENT is between BeOpen.com ("BeOpen"), having an office at 160 Saratoga Avenue, Santa Clara, CA 95051, and the Individual or Organization ("Licensee") accessing and otherwise using this software in source or binary form and its associated documentation ("the Software").

     2. Subject to the terms and conditions of this BeOpen Python License Agreement, BeOpen hereby grants Licensee a non-exclusive, royalty-free, world-wide license to reproduce, analyze, test, perform and/or display publicly, prepare derivative works, distribute, and otherwise use the Software alone or in any derivative version, provided, however, that the BeOpen Python License is retained in the Software, alone or in any derivative version prepared by Licensee.

     3. BeOpen is making the Software available to Licensee on an "AS IS" basis. BEOPEN MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, BEOPEN MAKES NO AND DISCLAIMS ANY REPRESENTATION OR WARRANTY OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE SOFTWARE WILL NOT INFRINGE ANY THIRD PARTY RIGHTS.

     4. BEOPEN SHALL NOT BE LIABLE TO LICENSEE OR ANY OTHER USERS OF THE SOFTWARE FOR ANY INCIDENTAL, SPECIAL, OR CONSEQUENTIAL DAMAGES OR LOSS AS A RESULT OF USING, MODIFYING OR DISTRIBUTING THE SOFTWARE, OR ANY DERIVATIVE THEREOF, EVEN IF ADVISED OF THE POSSIBILITY THEREOF.

     5. This License Agreement will automatically terminate upon a material breach of its terms and conditions.

     6. This License Agreement shall be governed by and interpreted in all respects by the law of the State of California, excluding conflict of law provisions. Nothing in this License Agreement shall be deemed to create any relationship of agency, partnership, or joint venture between BeOpen and Licensee. This License Agreement does not grant permission to use BeOpen trademarks or trade names in a trademark sense to endorse or promote products or services of Licensee, or any third party. As an exception, the "BeOpen Python" logos available at http://www.pythonlabs.com/logos.html may be used according to the permissions granted on that web page.

     7. By copying, installing or otherwise using the software, Licensee agrees to be bound by the terms and conditions of this License Agreement.


CNRI OPEN SOURCE LICENSE AGREEMENT (for Python 1.6b1)

IMPORTANT: PLEASE READ THE FOLLOWING AGREEMENT CAREFULLY.

BY CLICKING ON "ACCEPT" WHERE INDICATED BELOW, OR BY COPYING, INSTALLING OR OTHERWISE USING PYTHON 1.6, beta 1 SOFTWARE, YOU ARE DEEMED TO HAVE AGREED TO THE TERMS AND CONDITIONS OF THIS LICENSE AGREEMENT.

     1. This LICENSE AGREEMENT is between the Corporation for National Research Initiatives, having an office at 1895 Preston White Drive, Reston, VA 20191 ("CNRI"), and the Individual or Organization ("Licensee") accessing and otherwise using Python 1.6, beta 1 software in source or binary form and its associated documentation, as released at the www.python.org Internet site on August 4, 2000 ("Python 1.6b1").

     2. Subject to the terms and conditions of this License Agreement, CNRI hereby grants Licensee a non-exclusive, royalty-free, world-wide license to reproduce, analyze, test, perform and/or display publicly, prepare derivative works, distribute, and otherwise use Python 1.6b1 alone or in any derivative version, provided, however, that CNRIs License Agreement is retained in Python 1.6b1, alone or in any derivative version prepared by Licensee.

     Alternately, in lieu of CNRIs License Agreement, Licensee may substitute the following text (omitting the quotes): "Python 1.6, beta 1, is made available subject to the terms and conditions in CNRIs License Agreement. This Agreement may be located on the Internet using the following unique, persistent identifier (known as a handle): 1895.22/1011. This Agreement may also be obtained from a proxy server on the Internet using the URL:http://hdl.handle.net/1895.22/1011".

     3. In the event Licensee prepares a derivative work that is based on or incorporates Python 1.6b1 or any part thereof, and wants to make the derivative work available to the public as provided herein, then Licensee hereby agrees to indicate in any such work the nature of the modifications made to Python 1.6b1.

     4. CNRI is making Python 1.6b1 available to Licensee on an "AS IS" basis. CNRI MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, CNRI MAKES NO AND DISCLAIMS ANY REPRESENTATION OR WARRANTY OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF PYTHON 1.6b1 WILL NOT INFRINGE ANY THIRD PARTY RIGHTS.

     5. CNRI SHALL NOT BE LIABLE TO LICENSEE OR ANY OTHER USERS OF THE SOFTWARE FOR ANY INCIDENTAL, SPECIAL, OR CONSEQUENTIAL DAMAGES OR LOSS AS A RESULT OF USING, MODIFYING OR DISTRIBUTING PYTHON 1.6b1, OR ANY DERIVATIVE THEREOF, EVEN IF ADVISED OF THE POSSIBILITY THEREOF.

     6. This License Agreement will automatically terminate upon a material breach of its terms and conditions.

     7. This License Agreement shall be governed by and interpreted in all respects by the law of the State of Virginia, excluding conflict of law provisions. Nothing in this License Agreement shall be deemed to create any relationship of agency, partnership, or joint venture between CNRI and Licensee. This License Agreement does not grant permission to use CNRI trademarks or trade name in a trademark sense to endorse or promote products or services of Licensee, or any third party.

     8. By clicking on the "ACCEPT" button where indicated, or by copying, installing or otherwise using Python 1.6b1, Licensee agrees to be bound by the terms and conditions of this License Agreement.

ACCEPT


CWI LICENSE AGREEMENT FOR PYTHON 0.9.0 THROUGH 1.2

Copyright (c) 1991 - 1995, Stichting Mathematisch Centrum Amsterdam, The Netherlands. All rights reserved.

     Permission to use, copy, modify, and distribute this software and its documentation for any purpose and without fee is hereby granted, provided that the above copyright notice appear in all copies and that both that copyright notice and this permission notice appear in supporting documentation, and that the name of Stichting Mathematisch Centrum or CWI not be used in advertising or publicity pertaining to distribution of the software without specific, written prior permission.

     STICHTING MATHEMATISCH CENTRUM DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE, INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS, IN NO EVENT SHALL STICHTING MATHEMATISCH CENTRUM BE LIABLE FOR ANY SPECIAL, INDIRECT OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.` };
var Unlicense_default = { licenseText: 'This is free and unencumbered software released into the public domain.\n\nAnyone is free to copy, modify, publish, use, compile, sell, or distribute this software, either in source code form or as a compiled binary, for any purpose, commercial or non-commercial, and by any means.\n\nIn jurisdictions that recognize copyright laws, the author or authors of this software dedicate any and all copyright interest in the software to the public domain. We make this dedication for the benefit of the public at large and to the detriment of our heirs and\nsuccessors. We intend this dedication to be an overt act of relinquishment in perpetuity of all present and future rights to this software under copyright law.\n\nTHE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.\n\nFor more information, please refer to <http://unlicense.org/>' };
var Zlib_default = { licenseText: "zlib License\n\nThis software is provided 'as-is', without any express or implied warranty.  In no event will the authors be held liable for any damages arising from the use of this software.\n\nPermission is granted to anyone to use this software for any purpose, including commercial applications, and to alter it and redistribute it freely, subject to the following restrictions:\n\n     1. The origin of this software must not be misrepresented; you must not claim that you wrote the original software. If you use this software in a product, an acknowledgment in the product documentation would be appreciated but is not required.\n\n     2. Altered source versions must be plainly marked as such, and must not be misrepresented as being the original software.\n\n     3. This notice may not be removed or altered from any source distribution." };
var ZPL_2_1_default = { licenseText: "Zope Public License (ZPL) Version 2.1\n\nA copyright notice accompanies this license document that identifies the copyright holders.\n\nThis license has been certified as open source. It has also been designated as GPL compatible by the Free Software Foundation (FSF).\n\nRedistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:\n\n     1.  Redistributions in source code must retain the accompanying copyright notice, this list of conditions, and the following disclaimer.\n\n     2.  Redistributions in binary form must reproduce the accompanying copyright notice, this list of conditions, and the following disclaimer in the documentation and/or other materials provided with the distribution.\n\n     3.  Names of the copyright holders must not be used to endorse or promote products derived from this software without prior written permission from the copyright holders.\n\n     4.  The right to distribute this software or to use it for any purpose does not give you the right to use Servicemarks (sm) or Trademarks (tm) of the copyright holders. Use of them is covered by separate agreement with the copyright holders.\n\n     5.  If any files are modified, you must cause the modified files to carry prominent notices stating that you changed the files and the date of any change.\n\nDisclaimer\n\nTHIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS ``AS IS'' AND ANY EXPRESSED OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE." };
var texts = {
  "0BSD": BSD_default,
  "Apache-2.0": Apache_2_0_default,
  "Artistic-2.0": Artistic_2_0_default,
  "BSD-2-Clause": BSD_2_Clause_default,
  "BSD-3-Clause": BSD_3_Clause_default,
  "BSD-4-Clause": BSD_4_Clause_default,
  "BSL-1.0": BSL_1_0_default,
  "CC0-1.0": CC0_1_0_default,
  "EPL-2.0": EPL_2_0_default,
  HPND: HPND_default,
  ISC: ISC_default,
  MIT: MIT_default,
  "MIT-0": MIT_0_default,
  "MIT-CMU": MIT_CMU_default,
  "MPL-2.0": MPL_2_0_default,
  NCSA: NCSA_default,
  PostgreSQL: PostgreSQL_default,
  "PSF-2.0": PSF_2_0_default,
  "Python-2.0": Python_2_0_default,
  Unlicense: Unlicense_default,
  Zlib: Zlib_default,
  "ZPL-2.1": ZPL_2_1_default
};
var isAlike = 0.9;
var isWithin = 0.93;
function licencesInText(text2) {
  const pairs = wordPairs(text2);
  const compared = [...known()].map(([id, own]) => {
    const common = sizeOfCommon(own, pairs);
    return { id, own, alike: 2 * common / (own.size + pairs.size), within: common / own.size };
  });
  const [best] = compared.toSorted((a, b) => b.alike - a.alike);
  if (best !== void 0 && best.alike >= isAlike) return [best.id];
  const held = compared.filter(({ within }) => within >= isWithin);
  const isPart = ({ id, own }) => held.some(
    (other) => other.id !== id && other.own.size > own.size && sizeOfCommon(own, other.own) >= isWithin * own.size
  );
  return held.filter((each) => !isPart(each)).map(({ id }) => id).sort();
}
var knownPairs;
function known() {
  knownPairs ??= new Map(
    Object.entries(texts).map(([id, { licenseText }]) => [id, wordPairs(licenseText)])
  );
  return knownPairs;
}
function wordPairs(text2) {
  const words = text2.split("\n").filter(
    (line) => !/^\W*(copyright\b.*(\d{4}|<year>|\(c\)|©)|©|all rights reserved)/i.test(line)
  ).join(" ").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}
function sizeOfCommon(some, others) {
  let common = 0;
  for (const pair of some) if (others.has(pair)) common += 1;
  return common;
}
var licenceKinds = ["permissive", "copyleft", "other", "unclear", "none"];
function licenceOf(said, files = []) {
  const stated = licenceAsStated(said);
  if (stated.expression !== null) return stated;
  const inFiles = holdingLicences(files);
  const found = inFiles.length === 0 && isText(said.licence) ? holdingLicences([{ file: "License", text: said.licence }]) : inFiles;
  const held = [...new Set(found.flatMap(({ ids }) => ids))];
  const statements = [
    ...stated.statements,
    ...found.map(({ file, ids }) => {
      return { field: "License-File", text: `${file}: ${ids.join(", ")}` };
    })
  ];
  const meant = meantOf(said, held);
  if (meant !== null) {
    return { expression: meant, kind: kindOf(meant), doubt: null, statements };
  }
  return { ...stated, kind: kindInDoubt(stated, said, held), statements };
}
function holdingLicences(files) {
  return files.map(({ file, text: text2 }) => ({ file, ids: licencesInText(text2) })).filter(({ ids }) => ids.length > 0);
}
function isText(licence) {
  return licence?.includes("\n") === true;
}
function meantOf(said, held) {
  if (said.licenceExpression !== null) return null;
  const classifiers = withoutParents(said.licenceClassifiers).map(readClassifier);
  const possible = held.filter((id) => classifiers.every((classifier) => agrees(classifier, id)));
  if (possible.length === 1) return possible[0];
  const written = said.licence === null ? null : readText(said.licence);
  return held.length === 1 && held[0] === written ? written : null;
}
function kindInDoubt({ kind }, said, held) {
  if (kind !== "unclear" || said.licenceExpression !== null) return kind;
  const classifiers = withoutParents(said.licenceClassifiers).map(readClassifier);
  const named = classifiers.map(
    ({ name, id }) => id === null ? permissiveFamilies.test(name) || name === "OSI Approved" : isPermissive(id)
  );
  const isVague = classifiers.every(({ name }) => name === "OSI Approved");
  const written = said.licence === null ? null : readText(said.licence);
  if (written !== null) named.push(kindOf(written) === "permissive");
  else if (isVague) named.push(permissiveFamilies.test(said.licence?.split("\n")[0] ?? ""));
  const isSaid = named.length > 0 && named.every(Boolean);
  return isSaid && held.every(isPermissive) ? "permissive" : kind;
}
var permissiveFamilies = /\b(Apache|BSD|PSFL?|Python Software Foundation)\b/;
function isPermissive(id) {
  return kindOfId(id) === "permissive";
}
function licenceAsStated(said) {
  const statements = statementsOf(said);
  const certain = (expression) => ({
    expression,
    kind: kindOf(expression),
    doubt: null,
    statements
  });
  const doubtful = (doubt) => {
    const kind = statements.some(({ text: text2 }) => namesCopyleft(text2)) ? "copyleft" : "unclear";
    return { expression: null, kind, doubt, statements };
  };
  if (said.licenceExpression !== null) {
    const expression = spelledRight(said.licenceExpression);
    return expression === null ? doubtful("it is no SPDX expression") : certain(expression);
  }
  const classifiers = withoutParents(said.licenceClassifiers).map(readClassifier);
  const written = said.licence === null ? null : readText(said.licence);
  if (written !== null) {
    const denied = classifiers.find((classifier) => !agrees(classifier, written));
    return denied === void 0 ? certain(written) : doubtful(`License says ${written}, a classifier ${denied.name}`);
  }
  const [only, ...others] = classifiers;
  if (only === void 0) {
    return said.licence === null ? { expression: null, kind: "none", doubt: null, statements } : doubtful("no one licence of SPDX's list");
  }
  if (others.length > 0) return doubtful("several are named, but not whether one or all apply");
  if (only.id !== null) return certain(only.id);
  return doubtful(
    ambiguousFamilies.has(only.name) ? "a family of licences, and not which of them" : "no one licence of SPDX's list"
  );
}
function statementsOf(said) {
  const { licenceExpression, licence, licenceClassifiers } = said;
  return [
    ...licenceExpression === null ? [] : [{ field: "License-Expression", text: licenceExpression }],
    ...licence === null ? [] : [{ field: "License", text: licence }],
    ...licenceClassifiers.map((classifier) => {
      return { field: "Classifier", text: classifier.replace(/^License :: /, "") };
    })
  ];
}
function withoutParents(classifiers) {
  const isParent = (one) => classifiers.some((other) => other.startsWith(`${one} :: `));
  return [...new Set(classifiers)].filter((classifier) => !isParent(classifier));
}
function readClassifier(classifier) {
  const name = classifier.split(" :: ").at(-1) ?? "";
  return { name, id: ambiguousFamilies.has(name) ? null : idOfName(name.replace(/ \(.*\)$/, "")) };
}
var ambiguousFamilies = /* @__PURE__ */ new Map([
  ["Academic Free License (AFL)", /^AFL-/],
  ["Apache Software License", /^Apache-/],
  ["Apple Public Source License", /^APSL-/],
  ["Artistic License", /^Artistic-/],
  ["BSD License", /^(0?BSD|BSD-.*)$/],
  ["GNU Affero General Public License v3", /^AGPL-3/],
  ["GNU Free Documentation License (FDL)", /^GFDL-/],
  ["GNU General Public License (GPL)", /^GPL-/],
  ["GNU General Public License v2 (GPLv2)", /^GPL-2/],
  ["GNU General Public License v3 (GPLv3)", /^GPL-3/],
  ["GNU Lesser General Public License v2 (LGPLv2)", /^LGPL-2/],
  ["GNU Lesser General Public License v2 or later (LGPLv2+)", /^LGPL-2/],
  ["GNU Lesser General Public License v3 (LGPLv3)", /^LGPL-3/],
  ["GNU Library or Lesser General Public License (LGPL)", /^LGPL-/],
  ["Python Software Foundation License", /^(PSF|Python)-/],
  ["Zope Public License", /^ZPL-/]
]);
function agrees({ name, id }, expression) {
  const ids = idsOf((0, import_spdx_expression_parse.default)(expression));
  if (id !== null) return ids.includes(id);
  const family = ambiguousFamilies.get(name);
  return family === void 0 ? !/proprietary/i.test(name) : ids.some((each) => family.test(each));
}
function readText(text2) {
  const lines = text2.split("\n").filter((line) => line.trim() !== "");
  const [title = ""] = lines;
  return lines.length > 1 ? idOfName(title) : spelledRight(title) ?? idOfName(title) ?? joined(title);
}
function joined(text2) {
  for (const operator of ["OR", "AND"]) {
    const parts = text2.split(new RegExp(`\\s+${operator}\\s+`, "i"));
    const ids = parts.map((part) => idOfName(part));
    if (parts.length > 1 && ids.every((id) => id !== null)) return ids.join(` ${operator} `);
  }
  return null;
}
function spelledRight(text2) {
  const spelled = text2.trim().replace(/\s+/g, " ").replace(
    /[\w.-]+/g,
    (word) => /^(and|or|with)$/i.test(word) ? word.toUpperCase() : byLowerCase.get(word.toLowerCase()) ?? word
  );
  try {
    (0, import_spdx_expression_parse.default)(spelled);
    return spelled;
  } catch {
    return null;
  }
}
var byLowerCase = new Map(Object.keys(import_spdx_license_list.default).map((id) => [id.toLowerCase(), id]));
function idOfName(name) {
  const ids = idsByName().get(nameKey(name));
  return ids?.size === 1 ? [...ids][0] : null;
}
var idsByNameKey;
function idsByName() {
  if (idsByNameKey !== void 0) return idsByNameKey;
  idsByNameKey = /* @__PURE__ */ new Map();
  for (const [id, { name }] of Object.entries(import_spdx_license_list.default)) {
    if (isRenamed(id)) continue;
    for (const key of [nameKey(id), nameKey(name)]) {
      idsByNameKey.set(key, (idsByNameKey.get(key) ?? /* @__PURE__ */ new Set()).add(id));
    }
  }
  return idsByNameKey;
}
function isRenamed(id) {
  return `${id.replace(/\+$/, "")}-only` in import_spdx_license_list.default;
}
function nameKey(name) {
  const words = name.toLowerCase().replace(/\bv(?=\d)/g, " ").replace(/(\d)\.0\b/g, "$1").split(/[^a-z0-9.+]+/).filter((word) => word !== "" && !fillers.has(word));
  return [...new Set(words)].sort().join(" ");
}
var fillers = /* @__PURE__ */ new Set(["the", "license", "licence", "licensed", "under", "version", "software"]);
function kindOf(expression) {
  const kinds = (info) => {
    if (!("conjunction" in info)) return kindOfId(info.license);
    const both = [kinds(info.left), kinds(info.right)];
    const order = ["permissive", "copyleft", "other"];
    if (info.conjunction === "or") return order.find((kind) => both.includes(kind)) ?? "other";
    return both.includes("copyleft") ? "copyleft" : both.includes("other") ? "other" : "permissive";
  };
  return kinds((0, import_spdx_expression_parse.default)(expression));
}
function kindOfId(id) {
  if (permissiveIds.has(id)) return "permissive";
  return copyleftFamilies.has(familyOf(id)) ? "copyleft" : "other";
}
var permissiveIds = new Set(list_default.flatMap(({ licenses }) => licenses.map(({ id }) => id)));
var copyleftFamilies = new Set(spdx_copyleft_default.map(familyOf));
function familyOf(id) {
  return id.replace(/-\d.*$/, "");
}
function idsOf(info) {
  return "conjunction" in info ? [...idsOf(info.left), ...idsOf(info.right)] : [info.license];
}
function namesCopyleft(text2) {
  const [title = ""] = text2.split("\n");
  return /\b[AL]?GPL|general public licen[sc]e|\b(MPL|EPL|CDDL|EUPL)\b|(mozilla|eclipse) public|copyleft/i.test(
    title.slice(0, 200)
  );
}
function compareWith(earlier, packages) {
  const [before, now2] = [byName(earlier.packages), byName(packages)];
  const changed = [...now2].flatMap(([name, some]) => {
    const old = before.get(name);
    if (old === void 0) return [];
    const one = {
      name,
      before: versions(old),
      now: versions(some),
      download: { before: total(old, "download"), now: total(some, "download") },
      installed: { before: total(old, "installed"), now: total(some, "installed") }
    };
    const { download, installed } = one;
    const isSame = one.before === one.now && !differs(download) && !differs(installed);
    return isSame ? [] : [one];
  });
  return {
    with: earlier.label,
    added: missingFrom(before, now2),
    removed: missingFrom(now2, before),
    changed: changed.sort((a, b) => a.name < b.name ? -1 : 1),
    download: {
      before: total(earlier.packages, "download") ?? 0,
      now: total(packages, "download") ?? 0
    }
  };
}
function byName(packages) {
  const found = /* @__PURE__ */ new Map();
  for (const one of packages) (0, import_append.append)(found, one.name, one);
  return found;
}
function missingFrom(some, others) {
  return [...others].flatMap(([name, packages]) => some.has(name) ? [] : packages).map(({ name, version, download, installed }) => ({ name, version, download, installed })).sort((a, b) => a.name < b.name ? -1 : 1);
}
function versions(packages) {
  return packages.map(({ version }) => version).sort().join(" and ");
}
function total(packages, measure) {
  const known2 = packages.flatMap((one) => one[measure] ?? []);
  return known2.length === 0 ? null : known2.reduce((sum, size) => sum + size, 0);
}
function differs({ before, now: now2 }) {
  return before !== null && now2 !== null && before !== now2;
}
function added(some, others) {
  return some.map((amount, which) => amount + (others[which] ?? 0));
}
function ordered(successors) {
  return { successors, order: reversePostorder(successors) };
}
function reversePostorder(successors) {
  const finished = [];
  const seen = /* @__PURE__ */ new Set([0]);
  const open = [{ node: 0, next: 0 }];
  for (let top = open.at(-1); top !== void 0; top = open.at(-1)) {
    const successor = successors[top.node]?.[top.next];
    top.next += 1;
    if (successor === void 0) {
      finished.push(top.node);
      open.pop();
    } else if (!seen.has(successor)) {
      seen.add(successor);
      open.push({ node: successor, next: 0 });
    }
  }
  return finished.reverse();
}
var bits = 32;
var allBits = -1;
function amountsReached(graph, amounts) {
  const { successors } = graph;
  const order = graph.order.toReversed();
  const place = new Map(order.map((node, index) => [node, index]));
  const next = order.map(
    (node) => Int32Array.from(new Set(successors[node]), (each) => place.get(each) ?? 0)
  );
  const hasCircles = next.some((nodes, node) => nodes.some((to) => to > node));
  const measures = (amounts[0] ?? []).map(
    (_, which) => Float64Array.from(order, (node) => amounts[node]?.[which] ?? 0)
  );
  const sums = measures.map((own) => own.map((amount) => 0 - amount));
  const reached = new Int32Array(order.length);
  for (let first = 0; first < order.length; first += bits) {
    const count = Math.min(bits, order.length - first);
    reached.fill(0);
    for (let bit = 0; bit < count; bit += 1) reached[first + bit] = 1 << bit;
    fill(reached, next, hasCircles);
    for (const [which, own] of measures.entries()) {
      addFound(sums[which], reached, own.subarray(first, first + count));
    }
  }
  const result = successors.map(() => measures.map(() => 0));
  for (const [index, node] of order.entries()) result[node] = sums.map((sum) => sum[index] ?? 0);
  return result;
}
function addFound(sums, reached, amounts) {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  if (amounts.every((amount) => amount === 0)) return;
  for (let node = 0; node < reached.length; node += 1) {
    const found = reached[node] ?? 0;
    if (found === 0) continue;
    let sum = all;
    if (found !== allBits) {
      sum = 0;
      for (let bit = 0; bit < amounts.length; bit += 1) {
        if (found & 1 << bit) sum += amounts[bit] ?? 0;
      }
    }
    sums[node] = (sums[node] ?? 0) + sum;
  }
}
function fill(reached, next, hasCircles) {
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (let node = 0; node < next.length; node += 1) {
      const nodes = next[node];
      const before = reached[node] ?? 0;
      let found = before;
      for (let index = 0; index < nodes.length; index += 1)
        found |= reached[nodes[index] ?? 0] ?? 0;
      reached[node] = found;
      isNew ||= hasCircles && found !== before;
    }
    (0, import_constraint_sets.spend)(next.length / 4);
  }
}
function immediateDominators({ successors, order }) {
  const place = new Array(successors.length).fill(0);
  for (const [index, node] of order.entries()) place[node] = index;
  const predecessors = successors.map(() => []);
  for (const node of order) {
    for (const next of successors[node] ?? []) predecessors[next]?.push(node);
  }
  const dominators = new Array(successors.length).fill(-1);
  dominators[0] = 0;
  const meet = (first, second) => {
    let [a, b] = [first, second];
    while (a !== b) {
      (0, import_constraint_sets.spend)(1);
      if ((place[a] ?? 0) > (place[b] ?? 0)) a = dominators[a] ?? 0;
      else b = dominators[b] ?? 0;
    }
    return a;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order.slice(1)) {
      const known2 = (predecessors[node] ?? []).filter((each) => dominators[each] !== -1);
      const dominator = known2.reduce(meet);
      if (dominators[node] !== dominator) {
        dominators[node] = dominator;
        isChanged = true;
      }
    }
  }
  dominators[0] = -1;
  return dominators;
}
function dominatedIn(graph, amounts) {
  const dominators = immediateDominators(graph);
  const below = graph.successors.map(() => []);
  for (const [node, dominator] of dominators.entries()) below[dominator]?.push(node);
  const sums = [...amounts];
  for (const node of graph.order.toReversed()) {
    const dominator = dominators[node] ?? -1;
    const [sum, own] = [sums[dominator], sums[node]];
    if (sum !== void 0 && own !== void 0) sums[dominator] = added(sum, own);
  }
  return {
    amounts: (node) => sums[node] ?? [],
    *nodes(start) {
      const open = [start];
      for (const node of open) {
        yield node;
        for (const each of below[node] ?? []) open.push(each);
      }
    }
  };
}
var mostWithAllNames = 2e3;
var mostNames = 10;
function makeGraph(question) {
  const { project, packages, target, selection } = question;
  const { roots, from } = (0, import_question.edgesAmong)({ project, packages, target, selection });
  const edges = new Map(
    packages.map((locked) => [locked, from(locked).filter((edge) => edge.locked !== locked)])
  );
  const edgesFrom = (locked) => edges.get(locked) ?? [];
  const parents = parentsOf(packages, edgesFrom);
  const previous = shortestWays(roots, edgesFrom);
  const lonely = packages.filter((locked) => !previous.has(locked));
  const rootsOf = /* @__PURE__ */ new Map();
  for (const root of roots) (0, import_append.append)(rootsOf, root.locked, root);
  const first = [...roots.map(({ locked }) => locked), ...lonely];
  const most = packages.length > mostWithAllNames ? mostNames : packages.length;
  return {
    packages,
    roots,
    rootsOf: (locked) => rootsOf.get(locked) ?? [],
    from: edgesFrom,
    requiring: (locked) => parents.get(locked) ?? [],
    chainTo(locked) {
      const chain = [];
      let at = previous.has(locked) ? locked : null;
      for (; at && chain.length < most; at = previous.get(at) ?? null) chain.push(at);
      return chain.reverse();
    },
    ...weighedAmong(question, first, edgesFrom),
    withoutDirect: withoutDirectAmong(question, roots, lonely)
  };
}
function parentsOf(packages, from) {
  const parents = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    for (const child of new Set(from(locked).map((edge) => edge.locked))) {
      (0, import_append.append)(parents, child, locked);
    }
  }
  return parents;
}
function shortestWays(roots, from) {
  const previous = new Map(
    roots.map(({ locked }) => [locked, null])
  );
  for (const locked of previous.keys()) {
    for (const edge of from(locked))
      if (!previous.has(edge.locked)) previous.set(edge.locked, locked);
  }
  return previous;
}
function weighedAmong({ packages, sizes }, first, from) {
  const numbers = new Map(packages.map((locked, index) => [locked, index + 1]));
  const numberOf = (locked) => numbers.get(locked) ?? 0;
  const graph = ordered([
    first.map(numberOf),
    ...packages.map((locked) => from(locked).map((edge) => numberOf(edge.locked)))
  ]);
  const owners = [null, ...packages];
  const amounts = owners.map((owner) => amountsOf(owner, sizes));
  const reached = (0, import_once.once)(() => amountsReached(graph, amounts));
  const shareOf = sharesAmong(graph, owners, amounts);
  return {
    brings: (locked) => weightOf(reached()[numberOf(locked)] ?? []),
    alone(locked) {
      const { weight, packages: all } = shareOf(numberOf(locked));
      return { weight, packages: [locked, ...all.filter((other) => other !== locked)] };
    }
  };
}
function amountsOf(locked, sizes) {
  if (locked === null) return [0, 0, 0, 0];
  const { download = null, installed = null } = sizes.get(locked) ?? {};
  return [1, download ?? 0, installed ?? 0, installed === null ? 1 : 0];
}
function weightOf([packages = 0, download = 0, installed = 0, unknown = 0]) {
  return { packages, download, installed, unknown };
}
function sharesAmong(graph, owners, amounts) {
  const dominated = dominatedIn(graph, amounts);
  const most = owners.length > mostWithAllNames ? mostNames : owners.length;
  return (node) => {
    const named = [];
    for (const each of dominated.nodes(node)) {
      if (owners[each] === null) continue;
      named.push(each);
      if (named.length === most) break;
    }
    named.sort((one, other) => one - other);
    return {
      weight: weightOf(dominated.amounts(node)),
      packages: named.flatMap((each) => owners[each] ?? [])
    };
  };
}
function withoutDirectAmong({ packages, target, sizes }, roots, lonely) {
  const numbers = /* @__PURE__ */ new Map([["", 0]]);
  const owners = [null];
  const successors = [[]];
  const ids = new Map(packages.map((locked, index) => [locked, String(index)]));
  const meets = (0, import_version_solver.satisfyingAmong)(packages);
  const open = [];
  const node = (key, owner, leadsTo) => {
    const known2 = numbers.get(key);
    if (known2 !== void 0) return known2;
    const number = successors.push([]) - 1;
    numbers.set(key, number);
    owners.push(owner);
    open.push({ number, leadsTo });
    return number;
  };
  const packageNodes = (locked, extras) => {
    const id = ids.get(locked) ?? "";
    const plain = node(id, locked, () => (0, import_version_solver.edgesOf)(locked, []).flatMap(met));
    return [
      plain,
      ...extras.map(
        (extra) => node(`${id}[${extra}]`, null, () => {
          const always = new Set((0, import_version_solver.edgesOf)(locked, []));
          return (0, import_version_solver.edgesOf)(locked, [extra]).filter((dependency) => !always.has(dependency)).flatMap(met);
        })
      )
    ];
  };
  const met = (dependency) => (0, import_constraint_sets.evaluateMarker)(dependency.marker, target.environment, null) ? meets(dependency).flatMap((locked) => packageNodes(locked, dependency.extras)) : [];
  for (const { locked, dependency } of roots) {
    const direct = node(`direct ${ids.get(locked)}`, null, () => []);
    successors[direct]?.push(...packageNodes(locked, dependency.extras));
    successors[0]?.push(direct);
  }
  for (const locked of lonely) successors[0]?.push(...packageNodes(locked, []));
  for (const { number, leadsTo } of open) successors[number]?.push(...leadsTo());
  const amounts = owners.map((owner) => amountsOf(owner, sizes));
  const shareOf = sharesAmong(ordered(successors), owners, amounts);
  return (locked) => {
    const direct = numbers.get(`direct ${ids.get(locked)}`);
    return direct === void 0 ? { weight: weightOf([]), packages: [] } : shareOf(direct);
  };
}
function makeReport(question) {
  const { project, target, selection, plan, planned } = question;
  const sizes = new Map(question.packages.map((locked) => [locked, sizesOf(locked, question)]));
  const graph = makeGraph({ ...question, sizes });
  const groupGraphs = selection.groups.map((group, _, groups) => {
    if (groups.length === 1) return { group, graph };
    const own = question.packages.filter((locked) => question.byGroup.get(group)?.has(locked));
    return {
      group,
      graph: makeGraph({
        ...question,
        sizes,
        packages: own,
        selection: { ...selection, groups: [group] }
      })
    };
  });
  const brought = new Set(
    question.packages.flatMap((locked) => question.facts(question.ids.of(locked))?.libraries ?? [])
  );
  const weighing = { graph, groupGraphs, sizes, brought };
  const packages = question.packages.map((locked) => reportPackage(locked, weighing, question));
  const isOnlyIn = (group) => (each) => each.groups.length === 1 && each.groups[0] === group;
  const licences = Object.fromEntries(
    licenceKinds.map((kind) => [
      kind,
      packages.filter(({ licence }) => licence.kind === kind).length
    ])
  );
  return {
    project: { name: project.name, version: project.version },
    target: target.id,
    groups: selection.groups,
    extras: selection.extras,
    totals: {
      ...(0, import_report_2.weigh)(packages),
      licences,
      builtFromSource: packages.filter(({ build }) => build !== null).length
    },
    byGroup: selection.groups.map((group) => ({
      group,
      ...(0, import_report_2.weigh)(packages.filter(({ groups }) => groups.includes(group))),
      only: (0, import_report_2.weigh)(packages.filter(isOnlyIn(group)))
    })),
    packages,
    build: plan.project.build && {
      ...buildOf(plan.project.build, ".", { planned, native: [] }),
      reason: "project",
      because: "the project itself"
    },
    systemLibraries: [...new Set(packages.flatMap(({ libraries }) => libraries))].sort(),
    against: question.earlier && compareWith(question.earlier, packages),
    asked: question.releases === null ? null : dayOf(question.releases.asked),
    vulnerabilities: question.vulnerabilities(packages)
  };
}
function sizesOf(locked, { ids, plan, planned, facts }) {
  const id = ids.of(locked);
  const found = facts(id);
  const file = plan.packages[id]?.files[planned.packages[id]?.file ?? ""];
  return {
    download: found?.downloadSize ?? file?.size ?? null,
    installed: found?.installedSize ?? null
  };
}
function reportPackage(locked, weighing, question) {
  const { ids, plan, planned, byGroup, selection } = question;
  const { graph, sizes } = weighing;
  const id = ids.of(locked);
  const entry = plan.packages[id];
  const chosen = planned.packages[id];
  if (entry === void 0 || chosen === void 0) throw new Error(`${id} is not in the plan`);
  const file = chosen.file === null ? null : entry.files[chosen.file] ?? null;
  const facts = question.facts(id);
  const metadata = facts?.metadata ?? null;
  const release = question.releases?.of.get(id) ?? null;
  const direct = graph.rootsOf(locked);
  return {
    id,
    name: locked.name,
    version: locked.version,
    summary: metadata?.summary ?? null,
    homePage: metadata?.homePage ?? null,
    groups: selection.groups.filter((group) => byGroup.get(group)?.has(locked)),
    direct: direct.map((root) => ({ group: root.group, ...requirement(root) })),
    chain: graph.chainTo(locked).map(ids.of),
    requires: graph.from(locked).map((edge) => ({ id: ids.of(edge.locked), ...requirement(edge) })),
    requiredBy: graph.requiring(locked).map(ids.of),
    ...weightsOf(locked, weighing, ids),
    source: entry.source,
    file: chosen.file,
    hash: file?.hash ?? null,
    ...sizes.get(locked) ?? { download: null, installed: null },
    licence: {
      ...licenceOf(metadata ?? nothingStated, facts?.licenceTexts),
      files: metadata?.licenceFiles ?? []
    },
    build: reportBuild(locked, id, question),
    // https://man7.org/linux/man-pages/man8/ld.so.8.html
    libraries: (file?.needs ?? []).filter(
      (name) => !weighing.brought.has(name) && !/^ld(-linux|64|-musl)/.test(name)
    ),
    unusable: chosen.unusable ?? null,
    released: release?.uploaded == null ? null : dayOf(release.uploaded),
    latest: release?.latest ?? null,
    yanked: release?.yanked ?? null
  };
}
function dayOf(time) {
  return time.toISOString().slice(0, 10);
}
var nothingStated = { licenceExpression: null, licence: null, licenceClassifiers: [] };
function requirement({ dependency }) {
  const { constraintText: constraint, extras, marker } = dependency;
  return { constraint, extras, marker: (0, import_constraint_sets.formatMarker)(marker) };
}
function weightsOf(locked, { graph, groupGraphs }, ids) {
  const named = ({ weight, packages }) => ({ ...weight, ids: packages.map(ids.of) });
  return {
    brings: graph.brings(locked),
    alone: named(graph.alone(locked)),
    dropping: groupGraphs.flatMap(
      ({ group, graph: own }) => own.rootsOf(locked).length > 0 ? [{ group, ...named(own.withoutDirect(locked)) }] : []
    )
  };
}
function reportBuild(locked, id, question) {
  const { plan, planned, settings } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  const reason = reasonOf(locked, fileName, question);
  if (entry === void 0 || reason === null) return null;
  const wanted = settings.packages.get(locked.name)?.native ?? [];
  const native = [.../* @__PURE__ */ new Set([...question.native(locked.name), ...wanted])].sort();
  return { ...buildOf(entry.build ?? null, id, { planned, native }), ...reason };
}
function buildOf(build, id, { planned, native }) {
  return {
    backend: build?.backend ?? null,
    requires: build?.requires ?? [],
    requirements: planned.builds[id] ?? [],
    native,
    crates: build?.crates?.length ?? 0,
    failure: build?.failure ?? null,
    unbuildable: build?.unbuildable ?? null,
    verified: planned.verified?.[id] ?? null
  };
}
function reasonOf(locked, fileName, { settings, target }) {
  const { source, name, path } = locked;
  if (source?.kind === "git") {
    return { reason: "git", because: "it comes from a Git repository" };
  }
  if (source?.kind === "directory") {
    const how = source.develop ? ", and is editable" : "";
    return { reason: "directory", because: `it is the folder ${path}${how}` };
  }
  if (fileName === null || fileName.endsWith(".whl")) return null;
  if (source?.kind === "url" || source?.kind === "file") {
    return {
      reason: "archive",
      because: `the project names this ${source.kind}, a source archive`
    };
  }
  if (settings.packages.get(name)?.source === "sdist") {
    return { reason: "source", because: `source = "sdist" in [tool.poetrix.packages.${name}]` };
  }
  const wheel = (0, import_choose_source.chooseFile)(locked, target, { source: "wheel" });
  if (wheel.file === null) {
    const lists = /: it lists (.*)$/.exec(wheel.unusable ?? "")?.[1];
    return {
      reason: "no-wheel",
      because: `no wheel fits ${target.label}${lists ? `: poetry.lock lists ${lists}` : ""}`
    };
  }
  return { reason: "prefer-wheels", because: "prefer-wheels = false in [tool.poetrix]" };
}
async function readPlannedQuestion(options, { progress }) {
  const question = await (0, import_question.readQuestion)(options, progress);
  const plan = await (0, import_plan_shape.readCurrentPlan)(question.project, question.lock);
  return { question, plan, planned: plannedTarget(plan, question.target) };
}
function plannedTarget(plan, { id, system, implementation, python }) {
  const found = Object.values(plan.targets).find(
    (target) => target.system === system && target.python.implementation === implementation && target.python.version === python.name && (0, import_python_range.hasRelease)(target.python, python.fullVersion)
  );
  if (found !== void 0) return found;
  throw new import_errors.UserError(
    "UNKNOWN_TARGET",
    `poetrix.lock does not cover ${id}: it covers ${Object.keys(plan.targets).join(", ")}`,
    "give one of these as --target, or add to `python` or `systems` under [tool.poetrix] in pyproject.toml, and run `poetrix lock`"
  );
}
async function gatherReport({
  question,
  plan,
  planned,
  vulnerabilities,
  earlier
}, gather) {
  const { project, lock, target, selection, settings } = question;
  const ids = (0, import_git_revision.packageIds)(lock);
  const installed = (groups) => (0, import_version_solver.selectPackages)({ project, lock, target, selection: { ...selection, groups } });
  const packages = installed(selection.groups);
  const withIds = packages.map((locked) => ({ id: ids.of(locked), locked }));
  const [facts, releases] = await (0, import_concurrently.together)(gather.facts(withIds), gather.releases(withIds));
  const native = (0, import_native_requirements.nativeRequirements)().packages;
  return makeReport({
    project,
    settings,
    target,
    selection,
    packages,
    ids,
    plan,
    planned,
    vulnerabilities,
    earlier,
    releases,
    byGroup: new Map(selection.groups.map((group) => [group, new Set(installed([group]))])),
    facts: (id) => facts.get(id) ?? null,
    native: (name) => native[name]?.native ?? []
  });
}
async function factsOfFiles(packages, planned, { progress, signal }) {
  const places = new Map(
    packages.flatMap(({ id, locked }) => {
      const place = placeOf(locked, id, planned);
      return place === null ? [] : [[id, place]];
    })
  );
  return gatherDistributions(places, {
    signal,
    fetching: (missing) => progress.task("fetching files", missing)
  });
}
function otherTargets({ question, plan, planned }) {
  return Object.entries(plan.targets).flatMap(([id, each]) => {
    if (each === planned) return [];
    const { from, below, version } = each.python;
    const target = (0, import_version_solver.parseTarget)(id.replace(/-\d+\.\d+\.\d+$/, ""), {
      pythonFullVersion: from ?? (below === null ? void 0 : `${version}.0`)
    });
    return [{ question: { ...question, target }, plan, planned: each }];
  });
}
async function factsOfOther(packages, { known: known2, first, other }, context) {
  const fetched = await factsOfFiles(
    packages.filter(({ id }) => !known2.has(id)),
    other,
    context
  );
  return new Map(
    packages.map(({ id }) => {
      const facts = known2.get(id) ?? fetched.get(id) ?? null;
      const file = other.planned.packages[id]?.file ?? null;
      const isSame = !known2.has(id) || first.planned.packages[id]?.file === file;
      return [id, isSame ? facts : facts && { ...facts, downloadSize: null, installedSize: null }];
    })
  );
}
async function releasesOnIndexes(packages, { project, target }, { progress, signal }) {
  if ((0, import_offline.isOffline)()) {
    progress.note(
      "offline: the report does not say when packages were released, which were yanked and which are outdated"
    );
    return null;
  }
  const asked = packages.filter(
    ({ locked: { source } }) => source === null || source.kind === "legacy"
  );
  const idOf = new Map(asked.map(({ id, locked }) => [locked, id]));
  try {
    const uv = await (0, import_uv_2.findUv)(signal);
    const releases = await (0, import_outdated_2.askReleases)(uv, [...idOf.keys()], {
      project,
      python: target.python.version
    });
    const of = releases.map((each) => [idOf.get(each.locked), each]);
    return { asked: now(), of: new Map(of) };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof import_errors.UserError)) throw error;
    progress.warn(
      `the report does not say when packages were released, which were yanked and which are outdated: ${error.message}`
    );
    return null;
  }
}
function placeOf(locked, id, { question, plan, planned }) {
  const { project } = question;
  const entry = plan.packages[id];
  const fileName = planned.packages[id]?.file ?? null;
  if (entry === void 0) return null;
  const { source } = entry;
  if (source.kind === "directory") {
    return { kind: "directory", path: (0, import_node_path.join)(project.directory, source.path) };
  }
  if (source.kind === "file") return { kind: "path", path: (0, import_node_path.join)(project.directory, source.path) };
  if (source.kind === "git") {
    const tree = (0, import_store.wantedTree)(entry, locked);
    return tree && { kind: "git", tree, subdirectory: source.subdirectory ?? "" };
  }
  const file = fileName === null ? null : (0, import_store.wantedFile)({ entry, fileName, locked, project });
  return file && { kind: "file", file };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  factsOfFiles,
  factsOfOther,
  gatherReport,
  licenceTextsIn,
  now,
  otherTargets,
  readPlannedQuestion,
  releasesOnIndexes
});
