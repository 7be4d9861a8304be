// Made from src/ by `npm run build`. Do not edit.
import {
  edgesAmong
} from "./edges.mjs";
import {
  edgesOf,
  satisfyingAmong
} from "./package.mjs";
import {
  chooseFile
} from "./choose-source.mjs";
import {
  evaluateMarker,
  formatMarker,
  mainGroup
} from "./constraint-sets.mjs";
import {
  __commonJS,
  __toESM
} from "./esbuild.mjs";

// node_modules/spdx-license-ids/index.json
var require_spdx_license_ids = __commonJS({
  "node_modules/spdx-license-ids/index.json"(exports, module) {
    module.exports = [
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

// node_modules/spdx-license-ids/deprecated.json
var require_deprecated = __commonJS({
  "node_modules/spdx-license-ids/deprecated.json"(exports, module) {
    module.exports = [
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

// node_modules/spdx-exceptions/index.json
var require_spdx_exceptions = __commonJS({
  "node_modules/spdx-exceptions/index.json"(exports, module) {
    module.exports = [
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

// node_modules/spdx-expression-parse/scan.js
var require_scan = __commonJS({
  "node_modules/spdx-expression-parse/scan.js"(exports, module) {
    "use strict";
    var licenses = [].concat(require_spdx_license_ids()).concat(require_deprecated());
    var exceptions = require_spdx_exceptions();
    module.exports = function(source) {
      var index = 0;
      function hasMore() {
        return index < source.length;
      }
      function read(value) {
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
        read(/[ ]*/);
      }
      function operator() {
        var string;
        var possibilities = [/^WITH/i, /^AND/i, /^OR/i, "(", ")", ":", "+"];
        for (var i = 0; i < possibilities.length; i++) {
          string = read(possibilities[i]);
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
        return read(/[A-Za-z0-9-.]+/);
      }
      function expectIdstring() {
        var string = idstring();
        if (!string) {
          throw new Error("Expected idstring at offset " + index);
        }
        return string;
      }
      function documentRef() {
        if (read("DocumentRef-")) {
          var string = expectIdstring();
          return { type: "DOCUMENTREF", string };
        }
      }
      function licenseRef() {
        if (read("LicenseRef-")) {
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

// node_modules/spdx-expression-parse/parse.js
var require_parse = __commonJS({
  "node_modules/spdx-expression-parse/parse.js"(exports, module) {
    "use strict";
    module.exports = function(tokens) {
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

// node_modules/spdx-expression-parse/index.js
var require_spdx_expression_parse = __commonJS({
  "node_modules/spdx-expression-parse/index.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse = require_parse();
    module.exports = function(source) {
      return parse(scan(source));
    };
  }
});

// node_modules/spdx-license-list/spdx.json
var require_spdx = __commonJS({
  "node_modules/spdx-license-list/spdx.json"(exports, module) {
    module.exports = { "FSL-1.1-MIT": { name: "Functional Source License, Version 1.1, MIT Future License" }, SISSL: { name: "Sun Industry Standards Source License v1.1" }, "copyleft-next-0.3.1": { name: "copyleft-next 0.3.1" }, Noweb: { name: "Noweb License" }, "CC-BY-3.0-DE": { name: "Creative Commons Attribution 3.0 Germany" }, "BSD-3-Clause-acpica": { name: "BSD 3-Clause acpica variant" }, MakeIndex: { name: "MakeIndex License" }, Fair: { name: "Fair License" }, MirOS: { name: "The MirOS Licence" }, "Mackerras-3-Clause": { name: "Mackerras 3-Clause License" }, NRL: { name: "NRL License" }, InnoSetup: { name: "Inno Setup License" }, "CC-BY-2.5": { name: "Creative Commons Attribution 2.5 Generic" }, "AGPL-1.0-or-later": { name: "Affero General Public License v1.0 or later" }, Catharon: { name: "Catharon License" }, "TU-Berlin-2.0": { name: "Technische Universitaet Berlin License 2.0" }, Abstyles: { name: "Abstyles License" }, "MS-RL": { name: "Microsoft Reciprocal License" }, "NIST-Software": { name: "NIST Software License" }, "Unlicense-libwhirlpool": { name: "Unlicense - libwhirlpool variant" }, "CC-BY-ND-2.0": { name: "Creative Commons Attribution No Derivatives 2.0 Generic" }, "GPL-2.0+": { name: "GNU General Public License v2.0 or later" }, "CAL-1.0": { name: "Cryptographic Autonomy License 1.0" }, "GFDL-1.2-invariants-only": { name: "GNU Free Documentation License v1.2 only - invariants" }, "GPL-2.0-with-bison-exception": { name: "GNU General Public License v2.0 w/Bison exception" }, "CC-PDM-1.0": { name: "Creative    Commons Public Domain Mark 1.0 Universal" }, "CMU-Mach-nodoc": { name: "CMU    Mach - no notices-in-documentation variant" }, "RPSL-1.0": { name: "RealNetworks Public Source License v1.0" }, "CDLA-Permissive-1.0": { name: "Community Data License Agreement Permissive 1.0" }, "BSD-2-Clause-pkgconf-disclaimer": { name: "BSD 2-Clause pkgconf disclaimer variant" }, "GFDL-1.2": { name: "GNU Free Documentation License v1.2" }, "JPL-image": { name: "JPL Image Use Policy" }, "CC-BY-3.0": { name: "Creative Commons Attribution 3.0 Unported" }, "LPPL-1.0": { name: "LaTeX Project Public License v1.0" }, LGPLLR: { name: "Lesser General Public License For Linguistic Resources" }, "CC-BY-SA-2.0-UK": { name: "Creative Commons Attribution Share Alike 2.0 England and Wales" }, "OLDAP-2.0.1": { name: "Open LDAP Public License v2.0.1" }, "Unicode-3.0": { name: "Unicode License v3" }, "Parity-6.0.0": { name: "The Parity Public License 6.0.0" }, "LPL-1.0": { name: "Lucent Public License Version 1.0" }, Glulxe: { name: "Glulxe License" }, "CMU-Mach": { name: "CMU Mach License" }, Zeeff: { name: "Zeeff License" }, "DL-DE-ZERO-2.0": { name: "Data licence Germany – zero – version 2.0" }, "NTIA-PD": { name: "NTIA Public Domain Notice" }, Nokia: { name: "Nokia Open Source License" }, "CC-BY-3.0-IGO": { name: "Creative Commons Attribution 3.0 IGO" }, Saxpath: { name: "Saxpath License" }, "McPhee-slideshow": { name: "McPhee Slideshow License" }, snprintf: { name: "snprintf License" }, "W3C-19980720": { name: "W3C Software Notice and License (1998-07-20)" }, "EFL-1.0": { name: "Eiffel Forum License v1.0" }, xpp: { name: "XPP License" }, TCL: { name: "TCL/TK License" }, "BSD-3-Clause-LBNL": { name: "Lawrence Berkeley National Labs BSD variant license" }, "OCLC-2.0": { name: "OCLC Research Public License 2.0" }, "OGC-1.0": { name: "OGC Software License, Version 1.0" }, "Latex2e-translated-notice": { name: "Latex2e with translated notice permission" }, "GFDL-1.3-or-later": { name: "GNU Free Documentation License v1.3 or later" }, Qhull: { name: "Qhull License" }, "Spencer-99": { name: "Spencer License 99" }, "IBM-pibs": { name: "IBM PowerPC Initialization and Boot Software" }, "GFDL-1.2-no-invariants-only": { name: "GNU Free Documentation License v1.2 only - no invariants" }, "check-cvs": { name: "check-cvs License" }, HDF5: { name: "HDF5 License" }, VOSTROM: { name: "VOSTROM Public License for Open Source" }, "MS-PL": { name: "Microsoft Public License" }, "CDDL-1.0": { name: "Common Development and Distribution License 1.0" }, "OPL-UK-3.0": { name: "United    Kingdom Open Parliament Licence v3.0" }, "CNRI-Python-GPL-Compatible": { name: "CNRI Python Open Source GPL Compatible License Agreement" }, "UCL-1.0": { name: "Upstream Compatibility License v1.0" }, "OFL-1.0": { name: "SIL Open Font License 1.0" }, Eurosym: { name: "Eurosym License" }, "ANTLR-PD-fallback": { name: "ANTLR Software Rights Notice with license fallback" }, "DocBook-DTD": { name: "DocBook DTD License" }, SMLNJ: { name: "Standard ML of New Jersey License" }, "CATOSL-1.1": { name: "Computer Associates Trusted Open Source License 1.1" }, MIPS: { name: "MIPS License" }, "Net-SNMP": { name: "Net-SNMP License" }, OAR: { name: "OAR License" }, "mpi-permissive": { name: "mpi Permissive License" }, Borceux: { name: "Borceux license" }, "GFDL-1.2-no-invariants-or-later": { name: "GNU Free Documentation License v1.2 or later - no invariants" }, NCSA: { name: "University of Illinois/NCSA Open Source License" }, "GPL-3.0+": { name: "GNU General Public License v3.0 or later" }, IJG: { name: "Independent JPEG Group License" }, "BSD-Source-Code": { name: "BSD Source Code Attribution" }, "CDL-1.0": { name: "Common Documentation License 1.0" }, TTYP0: { name: "TTYP0 License" }, "CC-BY-SA-4.0": { name: "Creative Commons Attribution Share Alike 4.0 International" }, "AGPL-3.0": { name: "GNU Affero General Public License v3.0" }, "ALGLIB-Documentation": { name: "ALGLIB Documentation License" }, "CC-BY-SA-3.0-AT": { name: "Creative Commons Attribution Share Alike 3.0 Austria" }, swrule: { name: "swrule License" }, AAL: { name: "Attribution Assurance License" }, "AML-glslang": { name: "AML glslang variant License" }, FSFAP: { name: "FSF All Permissive License" }, "VSL-1.0": { name: "Vovida Software License v1.0" }, "Sun-PPP": { name: "Sun PPP License" }, gtkbook: { name: "gtkbook License" }, "CC-BY-SA-2.5": { name: "Creative Commons Attribution Share Alike 2.5 Generic" }, "SMAIL-GPL": { name: "SMAIL General Public License" }, "Apache-2.0": { name: "Apache License 2.0" }, "EPL-1.0": { name: "Eclipse Public License 1.0" }, mpich2: { name: "mpich2 License" }, "NIST-PD-TNT": { name: "NIST    Public Domain Notice TNT variant" }, "MIT-Festival": { name: "MIT Festival Variant" }, "OGL-UK-2.0": { name: "Open Government Licence v2.0" }, "OLDAP-1.4": { name: "Open LDAP Public License v1.4" }, Jam: { name: "Jam License" }, "Python-2.0": { name: "Python License 2.0" }, "HPND-Netrek": { name: "Historical Permission Notice and Disclaimer - Netrek variant" }, mailprio: { name: "mailprio License" }, "OFL-1.0-no-RFN": { name: "SIL Open Font License 1.0 with no Reserved Font Name" }, MIT: { name: "MIT License" }, "NPL-1.0": { name: "Netscape Public License v1.0" }, Entessa: { name: "Entessa Public License v1.0" }, "CC-BY-ND-1.0": { name: "Creative Commons Attribution No Derivatives 1.0 Generic" }, "ECL-2.0": { name: "Educational Community License v2.0" }, "OLDAP-2.2.2": { name: "Open LDAP Public License 2.2.2" }, "OLDAP-2.4": { name: "Open LDAP Public License v2.4" }, "Adobe-Utopia": { name: "Adobe Utopia Font License" }, "AFL-1.1": { name: "Academic Free License v1.1" }, "SHL-0.5": { name: "Solderpad Hardware License v0.5" }, "CC-BY-NC-SA-2.5": { name: "Creative Commons Attribution Non Commercial Share Alike 2.5 Generic" }, TOSL: { name: "Trusster Open Source License" }, "OFL-1.1-no-RFN": { name: "SIL Open Font License 1.1 with no Reserved Font Name" }, APAFML: { name: "Adobe Postscript AFM License" }, "BSD-Mark-Modifications": { name: "BSD Mark Modifications License" }, "ECL-1.0": { name: "Educational Community License v1.0" }, "Spencer-86": { name: "Spencer License 86" }, "generic-xts": { name: "Generic XTS License" }, "RPL-1.1": { name: "Reciprocal Public License 1.1" }, FSFUL: { name: "FSF Unlimited License" }, "3D-Slicer-1.0": { name: "3D Slicer License v1.0" }, "URT-RLE": { name: "Utah Raster Toolkit Run Length Encoded License" }, "Adobe-Display-PostScript": { name: "Adobe Display PostScript License" }, "ZPL-1.1": { name: "Zope Public License 1.1" }, "UPL-1.0": { name: "Universal Permissive License v1.0" }, metamail: { name: "metamail License" }, "DEC-3-Clause": { name: "DEC 3-Clause License" }, Unlicense: { name: "The Unlicense" }, "HPND-doc-sell": { name: "Historical Permission Notice and Disclaimer - documentation sell variant" }, "OLFL-1.3": { name: "Open Logistics Foundation License Version 1.3" }, "CECILL-2.1": { name: "CeCILL Free Software License Agreement v2.1" }, "Sun-PPP-2000": { name: "Sun PPP License (2000)" }, "SUL-1.0": { name: "Sustainable Use License v1.0" }, "OGL-UK-3.0": { name: "Open Government Licence v3.0" }, "OLDAP-2.5": { name: "Open LDAP Public License v2.5" }, "HPND-export2-US": { name: "HPND with US Government export control and 2 disclaimers" }, "BSD-Advertising-Acknowledgement": { name: "BSD Advertising Acknowledgement License" }, "EUPL-1.2": { name: "European Union Public License 1.2" }, Plexus: { name: "Plexus Classworlds License" }, "TAPR-OHL-1.0": { name: "TAPR Open Hardware License v1.0" }, Motosoto: { name: "Motosoto License" }, "APL-1.0": { name: "Adaptive Public License 1.0" }, Cronyx: { name: "Cronyx License" }, "CC-BY-NC-2.0": { name: "Creative Commons Attribution Non Commercial 2.0 Generic" }, Rdisc: { name: "Rdisc License" }, "GFDL-1.2-only": { name: "GNU Free Documentation License v1.2 only" }, "Elastic-2.0": { name: "Elastic License 2.0" }, "CC-BY-3.0-NL": { name: "Creative Commons Attribution 3.0 Netherlands" }, "LGPL-2.1+": { name: "GNU Lesser General Public License v2.1 or later" }, magaz: { name: "magaz License" }, "GPL-3.0": { name: "GNU General Public License v3.0 only" }, "eCos-2.0": { name: "eCos license version 2.0" }, psfrag: { name: "psfrag License" }, "CERN-OHL-1.1": { name: "CERN Open Hardware Licence v1.1" }, "D-FSL-1.0": { name: "Deutsche Freie Software Lizenz" }, ngrep: { name: "ngrep License" }, w3m: { name: "w3m License" }, "CC-BY-NC-SA-1.0": { name: "Creative Commons Attribution Non Commercial Share Alike 1.0 Generic" }, TermReadKey: { name: "TermReadKey License" }, "GPL-3.0-or-later": { name: "GNU General Public License v3.0 or later" }, SWL: { name: "Scheme Widget Library (SWL) Software License Agreement" }, OpenSSL: { name: "OpenSSL License" }, "Python-2.0.1": { name: "Python License 2.0.1" }, "CC-BY-SA-3.0-DE": { name: "Creative Commons Attribution Share Alike 3.0 Germany" }, "OLDAP-2.7": { name: "Open LDAP Public License v2.7" }, "SAX-PD": { name: "Sax Public Domain Notice" }, HIDAPI: { name: "HIDAPI License" }, Leptonica: { name: "Leptonica License" }, "SSH-short": { name: "SSH short notice" }, "SimPL-2.0": { name: "Simple Public License 2.0" }, "GFDL-1.3-only": { name: "GNU Free Documentation License v1.3 only" }, Kazlib: { name: "Kazlib License" }, "CECILL-C": { name: "CeCILL-C Free Software License Agreement" }, "MS-LPL": { name: "Microsoft Limited Public License" }, "CECILL-B": { name: "CeCILL-B Free Software License Agreement" }, "YPL-1.0": { name: "Yahoo! Public License v1.0" }, "ASWF-Digital-Assets-1.0": { name: "ASWF Digital Assets License version 1.0" }, wwl: { name: "WWL License" }, HTMLTIDY: { name: "HTML Tidy License" }, "HPND-INRIA-IMAG": { name: "Historical Permission Notice and Disclaimer    - INRIA-IMAG variant" }, xlock: { name: "xlock License" }, "CC0-1.0": { name: "Creative Commons Zero v1.0 Universal" }, "IEC-Code-Components-EULA": { name: "IEC    Code Components End-user licence agreement" }, "SugarCRM-1.1.3": { name: "SugarCRM Public License v1.1.3" }, "HPND-DEC": { name: "Historical Permission Notice and Disclaimer - DEC variant" }, "BSD-3-Clause-No-Military-License": { name: "BSD 3-Clause No Military License" }, "NIST-PD-fallback": { name: "NIST Public Domain Notice with license fallback" }, "LiLiQ-P-1.1": { name: "Licence Libre du Québec – Permissive version 1.1" }, Caldera: { name: "Caldera License" }, FSFULLR: { name: "FSF Unlimited License (with License Retention)" }, pnmstitch: { name: "pnmstitch License" }, "CC-BY-NC-SA-2.0-UK": { name: "Creative Commons Attribution Non Commercial Share Alike 2.0 England and Wales" }, "CC-BY-NC-SA-2.0-DE": { name: "Creative Commons Attribution Non Commercial Share Alike 2.0 Germany" }, "GCR-docs": { name: "Gnome GCR Documentation License" }, "CECILL-1.0": { name: "CeCILL Free Software License Agreement v1.0" }, "HPND-sell-variant": { name: "Historical Permission Notice and Disclaimer - sell variant" }, Clips: { name: "Clips License" }, "etalab-2.0": { name: "Etalab Open License 2.0" }, "CC-BY-NC-SA-3.0-DE": { name: "Creative Commons Attribution Non Commercial Share Alike 3.0 Germany" }, libtiff: { name: "libtiff License" }, "BSD-4-Clause-Shortened": { name: "BSD 4 Clause Shortened" }, curl: { name: "curl License" }, "Bitstream-Charter": { name: "Bitstream Charter Font License" }, "Apache-1.1": { name: "Apache License 1.1" }, "HPND-Kevlin-Henney": { name: "Historical Permission Notice and Disclaimer - Kevlin Henney variant" }, pkgconf: { name: "pkgconf License" }, "OGL-UK-1.0": { name: "Open Government Licence v1.0" }, "CC-BY-SA-2.1-JP": { name: "Creative Commons Attribution Share Alike 2.1 Japan" }, "OLDAP-1.2": { name: "Open LDAP Public License v1.2" }, "FSFAP-no-warranty-disclaimer": { name: "FSF All Permissive License (without Warranty)" }, "BitTorrent-1.0": { name: "BitTorrent Open Source License v1.0" }, Latex2e: { name: "Latex2e License" }, fwlw: { name: "fwlw License" }, "MIT-Modern-Variant": { name: "MIT License Modern Variant" }, SGP4: { name: "SGP4 Permission Notice" }, "BSD-4.3RENO": { name: "BSD 4.3 RENO License" }, "LZMA-SDK-9.11-to-9.20": { name: "LZMA SDK License (versions 9.11 to 9.20)" }, "GFDL-1.3-invariants-or-later": { name: "GNU Free Documentation License v1.3 or later - invariants" }, "LPD-document": { name: "LPD Documentation License" }, "GFDL-1.3-invariants-only": { name: "GNU Free Documentation License v1.3 only - invariants" }, "CC-BY-NC-SA-3.0-IGO": { name: "Creative Commons Attribution Non Commercial Share Alike 3.0 IGO" }, "HPND-doc": { name: "Historical Permission Notice and Disclaimer - documentation variant" }, "CNRI-Python": { name: "CNRI Python License" }, "CC-BY-2.5-AU": { name: "Creative Commons Attribution 2.5 Australia" }, jove: { name: "Jove License" }, "Hippocratic-2.1": { name: "Hippocratic License 2.1" }, ThirdEye: { name: "ThirdEye License" }, NTP: { name: "NTP License" }, ADSL: { name: "Amazon Digital Services License" }, "CC-BY-ND-3.0": { name: "Creative Commons Attribution No Derivatives 3.0 Unported" }, "BSD-2-Clause-Darwin": { name: "BSD 2-Clause - Ian Darwin variant" }, "TGPPL-1.0": { name: "Transitive Grace Period Public Licence 1.0" }, "CC-BY-NC-SA-2.0-FR": { name: "Creative Commons Attribution-NonCommercial-ShareAlike 2.0 France" }, "LAL-1.2": { name: "Licence Art Libre 1.2" }, "CECILL-1.1": { name: "CeCILL Free Software License Agreement v1.1" }, "CC-BY-ND-2.5": { name: "Creative Commons Attribution No Derivatives 2.5 Generic" }, "GPL-2.0-with-GCC-exception": { name: "GNU General Public License v2.0 w/GCC Runtime Library exception" }, "Boehm-GC": { name: "Boehm-Demers-Weiser GC License" }, hdparm: { name: "hdparm License" }, "HPND-MIT-disclaimer": { name: "Historical Permission Notice and Disclaimer with MIT disclaimer" }, OpenVision: { name: "OpenVision License" }, "CC-BY-NC-SA-3.0": { name: "Creative Commons Attribution Non Commercial Share Alike 3.0 Unported" }, mplus: { name: "mplus Font License" }, NOSL: { name: "Netizen Open Source License" }, "X11-no-permit-persons": { name: "X11 no permit persons clause" }, psutils: { name: "psutils License" }, AMPAS: { name: "Academy of Motion Picture Arts and Sciences BSD" }, "DL-DE-BY-2.0": { name: "Data licence Germany – attribution – version 2.0" }, "Xdebug-1.03": { name: "Xdebug License v 1.03" }, OFFIS: { name: "OFFIS License" }, "MIT-0": { name: "MIT No Attribution" }, "EFL-2.0": { name: "Eiffel Forum License v2.0" }, Vim: { name: "Vim License" }, SunPro: { name: "SunPro License" }, xzoom: { name: "xzoom License" }, ICU: { name: "ICU License" }, SchemeReport: { name: "Scheme Language Report License" }, "Unlicense-libtelnet": { name: "Unlicense - libtelnet variant" }, "Arphic-1999": { name: "Arphic Public License" }, "python-ldap": { name: "Python ldap License" }, "Ubuntu-font-1.0": { name: "Ubuntu Font Licence v1.0" }, "LGPL-2.1": { name: "GNU Lesser General Public License v2.1 only" }, GL2PS: { name: "GL2PS License" }, "MulanPSL-1.0": { name: "Mulan Permissive Software License, Version 1" }, "OLDAP-2.2.1": { name: "Open LDAP Public License v2.2.1" }, "LGPL-2.0-or-later": { name: "GNU Library General Public License v2 or later" }, Libpng: { name: "libpng License" }, gnuplot: { name: "gnuplot License" }, "Game-Programming-Gems": { name: "Game Programming Gems License" }, "PHP-3.01": { name: "PHP License v3.01" }, "CC-BY-NC-SA-4.0": { name: "Creative Commons Attribution Non Commercial Share Alike 4.0 International" }, "SAX-PD-2.0": { name: "Sax Public Domain Notice 2.0" }, "OSL-2.1": { name: "Open Software License 2.1" }, "MIT-Wu": { name: "MIT Tom Wu Variant" }, "EUPL-1.0": { name: "European Union Public License 1.0" }, ulem: { name: "ulem License" }, "BSD-3-Clause": { name: 'BSD 3-Clause "New" or "Revised" License' }, "AdaCore-doc": { name: "AdaCore Doc License" }, OSSP: { name: "OSSP License" }, "Inner-Net-2.0": { name: "Inner Net License v2.0" }, "BSD-4-Clause": { name: 'BSD 4-Clause "Original" or "Old" License' }, JSON: { name: "JSON License" }, "MIT-STK": { name: "MIT-STK License" }, "ssh-keyscan": { name: "ssh-keyscan License" }, HPND: { name: "Historical Permission Notice and Disclaimer" }, FreeImage: { name: "FreeImage Public License v1.0" }, "RPL-1.5": { name: "Reciprocal Public License 1.5" }, "HPND-sell-MIT-disclaimer-xserver": { name: "Historical Permission Notice and Disclaimer - sell xserver variant with MIT disclaimer" }, "ISO-permission": { name: "ISO permission notice" }, "NPOSL-3.0": { name: "Non-Profit Open Software License 3.0" }, "SSH-OpenSSH": { name: "SSH OpenSSH license" }, "BSD-2-Clause-Patent": { name: "BSD-2-Clause Plus Patent License" }, "LGPL-2.0-only": { name: "GNU Library General Public License v2 only" }, UnRAR: { name: "UnRAR License" }, FSFULLRSD: { name: "FSF Unlimited License (with License Retention and Short Disclaimer)" }, "ESA-PL-weak-copyleft-2.4": { name: "European Space Agency Public License – v2.4 – Weak Copyleft (Type 2)" }, "NBPL-1.0": { name: "Net Boolean Public License v1" }, "OGL-Canada-2.0": { name: "Open Government Licence - Canada" }, "UMich-Merit": { name: "Michigan/Merit Networks License" }, TMate: { name: "TMate Open Source License" }, WordNet: { name: "WordNet License" }, EPICS: { name: "EPICS Open License" }, "BSD-2-Clause-Views": { name: "BSD 2-Clause with views sentence" }, "BSD-3-Clause-HP": { name: "Hewlett-Packard BSD variant license" }, "BSD-3-Clause-flex": { name: "BSD 3-Clause Flex variant" }, "GPL-2.0": { name: "GNU General Public License v2.0 only" }, "QPL-1.0-INRIA-2004": { name: "Q Public License 1.0 - INRIA 2004 variant" }, "CC-BY-NC-2.5": { name: "Creative Commons Attribution Non Commercial 2.5 Generic" }, "GPL-2.0-with-font-exception": { name: "GNU General Public License v2.0 w/Font exception" }, "GPL-2.0-only": { name: "GNU General Public License v2.0 only" }, "OFL-1.1-RFN": { name: "SIL Open Font License 1.1 with Reserved Font Name" }, Ruby: { name: "Ruby License" }, FSFULLRWD: { name: "FSF Unlimited License (With License Retention and Warranty Disclaimer)" }, "GFDL-1.1-only": { name: "GNU Free Documentation License v1.1 only" }, "Info-ZIP": { name: "Info-ZIP License" }, "Intel-ACPI": { name: "Intel ACPI Software License Agreement" }, "libpng-2.0": { name: "PNG Reference Library version 2" }, "libselinux-1.0": { name: "libselinux public domain notice" }, "GPL-2.0-with-classpath-exception": { name: "GNU General Public License v2.0 w/Classpath exception" }, "BUSL-1.1": { name: "Business Source License 1.1" }, "LGPL-2.1-or-later": { name: "GNU Lesser General Public License v2.1 or later" }, ImageMagick: { name: "ImageMagick License" }, MMIXware: { name: "MMIXware License" }, "BSD-3-Clause-Sun": { name: "BSD 3-Clause Sun Microsystems" }, "IPL-1.0": { name: "IBM Public License v1.0" }, "BSD-Protection": { name: "BSD Protection License" }, "CDLA-Permissive-2.0": { name: "Community Data License Agreement Permissive 2.0" }, "Linux-man-pages-1-para": { name: "Linux man-pages - 1 paragraph" }, "SHL-0.51": { name: "Solderpad Hardware License, Version 0.51" }, "BSD-4-Clause-UC": { name: "BSD-4-Clause (University of California-Specific)" }, "OLDAP-2.6": { name: "Open LDAP Public License v2.6" }, "Adobe-Glyph": { name: "Adobe Glyph List License" }, wxWindows: { name: "wxWindows Library License" }, "any-OSI": { name: "Any OSI License" }, "OPL-1.0": { name: "Open Public License v1.0" }, "GPL-1.0-only": { name: "GNU General Public License v1.0 only" }, "Aspell-RU": { name: "Aspell Russian License" }, FTL: { name: "Freetype Project License" }, "BitTorrent-1.1": { name: "BitTorrent Open Source License v1.1" }, "LGPL-2.0": { name: "GNU Library General Public License v2 only" }, "OSL-3.0": { name: "Open Software License 3.0" }, Buddy: { name: "Buddy License" }, "CPAL-1.0": { name: "Common Public Attribution License 1.0" }, "APSL-2.0": { name: "Apple Public Source License 2.0" }, "CC-BY-SA-3.0-IGO": { name: "Creative Commons Attribution-ShareAlike 3.0 IGO" }, "MIT-CMU": { name: "CMU License" }, Minpack: { name: "Minpack License" }, "Unicode-DFS-2015": { name: "Unicode License Agreement - Data Files and Software (2015)" }, "Linux-man-pages-copyleft": { name: "Linux man-pages Copyleft" }, "CAL-1.0-Combined-Work-Exception": { name: "Cryptographic Autonomy License 1.0 (Combined Work Exception)" }, Xnet: { name: "X.Net License" }, "OSC-1.0": { name: "OSC License 1.0" }, Cube: { name: "Cube License" }, "LPPL-1.1": { name: "LaTeX Project Public License v1.1" }, "NLOD-2.0": { name: "Norwegian Licence for Open Government Data (NLOD) 2.0" }, "Knuth-CTAN": { name: "Knuth CTAN License" }, "FreeBSD-DOC": { name: "FreeBSD Documentation License" }, "TORQUE-1.1": { name: "TORQUE v2.5+ Software License v1.1" }, "HPND-Markus-Kuhn": { name: "Historical Permission Notice and Disclaimer - Markus Kuhn variant" }, "Adobe-2006": { name: "Adobe Systems Incorporated Source Code License Agreement" }, MTLL: { name: "Matrix Template Library License" }, "ANTLR-PD": { name: "ANTLR Software Rights Notice" }, Wsuipa: { name: "Wsuipa License" }, "Artistic-1.0": { name: "Artistic License 1.0" }, "COIL-1.0": { name: "Copyfree Open Innovation License" }, OML: { name: "Open Market License" }, "AGPL-3.0-or-later": { name: "GNU Affero General Public License v3.0 or later" }, "GFDL-1.1-invariants-or-later": { name: "GNU Free Documentation License v1.1 or later - invariants" }, "SSLeay-standalone": { name: "SSLeay License - standalone" }, "C-UDA-1.0": { name: "Computational Use of Data Agreement v1.0" }, "HP-1989": { name: "Hewlett-Packard 1989 License" }, "Cornell-Lossless-JPEG": { name: "Cornell Lossless JPEG License" }, "GFDL-1.3-no-invariants-or-later": { name: "GNU Free Documentation License v1.3 or later - no invariants" }, "CC-BY-1.0": { name: "Creative Commons Attribution 1.0 Generic" }, "MMPL-1.0.1": { name: "Minecraft Mod Public License v1.0.1" }, SNIA: { name: "SNIA Public License 1.1" }, "OpenPBS-2.3": { name: "OpenPBS v2.3 Software License" }, "NCGL-UK-2.0": { name: "Non-Commercial Government Licence" }, "Mackerras-3-Clause-acknowledgment": { name: "Mackerras 3-Clause - acknowledgment variant" }, "NTP-0": { name: "NTP No Attribution" }, "NICTA-1.0": { name: "NICTA Public Software License, Version 1.0" }, "Frameworx-1.0": { name: "Frameworx Open License 1.0" }, "CNRI-Jython": { name: "CNRI Jython License" }, "Community-Spec-1.0": { name: "Community Specification License 1.0" }, "BSD-3-Clause-No-Nuclear-License": { name: "BSD 3-Clause No Nuclear License" }, "libutil-David-Nugent": { name: "libutil David Nugent License" }, "CC-BY-NC-ND-3.0-IGO": { name: "Creative Commons Attribution Non Commercial No Derivatives 3.0 IGO" }, "any-OSI-perl-modules": { name: "Any OSI License - Perl Modules" }, "MIT-advertising": { name: "Enlightenment License (e16)" }, "HPND-export-US-modify": { name: "HPND with US Government export control warning and modification rqmt" }, Xfig: { name: "Xfig License" }, "zlib-acknowledgement": { name: "zlib/libpng License with Acknowledgement" }, "ISC-Veillard": { name: "ISC Veillard variant" }, "YPL-1.1": { name: "Yahoo! Public License v1.1" }, "BSD-3-Clause-Modification": { name: "BSD 3-Clause Modification" }, "Artistic-1.0-Perl": { name: "Artistic License 1.0 (Perl)" }, "GPL-3.0-only": { name: "GNU General Public License v3.0 only" }, "TU-Berlin-1.0": { name: "Technische Universitaet Berlin License 1.0" }, "GPL-1.0+": { name: "GNU General Public License v1.0 or later" }, "OPUBL-1.0": { name: "Open Publication License v1.0" }, "App-s2p": { name: "App::s2p License" }, checkmk: { name: "Checkmk License" }, "CC-BY-3.0-AU": { name: "Creative Commons Attribution 3.0 Australia" }, "CC-BY-NC-4.0": { name: "Creative Commons Attribution Non Commercial 4.0 International" }, Intel: { name: "Intel Open Source License" }, "OFL-1.0-RFN": { name: "SIL Open Font License 1.0 with Reserved Font Name" }, "MPL-2.0": { name: "Mozilla Public License 2.0" }, NGPL: { name: "Nethack General Public License" }, "0BSD": { name: "BSD Zero Clause License" }, "OSET-PL-2.1": { name: "OSET Public License version 2.1" }, FBM: { name: "Fuzzy Bitmap License" }, UnixCrypt: { name: "UnixCrypt License" }, "LGPL-3.0": { name: "GNU Lesser General Public License v3.0 only" }, "MPL-1.0": { name: "Mozilla Public License 1.0" }, Giftware: { name: "Giftware License" }, Beerware: { name: "Beerware License" }, "Caldera-no-preamble": { name: "Caldera License (without preamble)" }, "BSD-2-Clause": { name: 'BSD 2-Clause "Simplified" License' }, TTWL: { name: "Text-Tabs+Wrap License" }, "FSL-1.1-ALv2": { name: "Functional Source License, Version 1.1, ALv2 Future License" }, "GFDL-1.1-or-later": { name: "GNU Free Documentation License v1.1 or later" }, "ESA-PL-permissive-2.4": { name: "European Space Agency Public License – v2.4 – Permissive (Type 3)" }, "OSL-1.1": { name: "Open Software License 1.1" }, "OCCT-PL": { name: "Open CASCADE Technology Public License" }, "Interbase-1.0": { name: "Interbase Public License v1.0" }, "AMD-newlib": { name: "AMD newlib License" }, "QPL-1.0": { name: "Q Public License 1.0" }, "libpng-1.6.35": { name: "PNG Reference Library License v1 (for libpng 0.5 through 1.6.35)" }, MITNFA: { name: "MIT +no-false-attribs license" }, "OpenSSL-standalone": { name: "OpenSSL License - standalone" }, "MIT-Click": { name: "MIT Click License" }, "BSD-Systemics-W3Works": { name: "Systemics W3Works BSD variant license" }, "NIST-PD": { name: "NIST Public Domain Notice" }, NLPL: { name: "No Limit Public License" }, "BSD-Systemics": { name: "Systemics BSD variant license" }, "HPND-sell-variant-MIT-disclaimer-rev": { name: "HPND sell variant with MIT disclaimer - reverse" }, "CERN-OHL-1.2": { name: "CERN Open Hardware Licence v1.2" }, "GFDL-1.2-invariants-or-later": { name: "GNU Free Documentation License v1.2 or later - invariants" }, "SGI-B-2.0": { name: "SGI Free Software License B v2.0" }, "Martin-Birgmeier": { name: "Martin Birgmeier License" }, "LGPL-2.0+": { name: "GNU Library General Public License v2 or later" }, WTFPL: { name: "Do What The F*ck You Want To Public License" }, "Zimbra-1.3": { name: "Zimbra Public License v1.3" }, "CC-BY-SA-3.0": { name: "Creative Commons Attribution Share Alike 3.0 Unported" }, X11: { name: "X11 License" }, "BSD-3-Clause-No-Nuclear-License-2014": { name: "BSD 3-Clause No Nuclear License 2014" }, "AFL-2.1": { name: "Academic Free License v2.1" }, CrystalStacker: { name: "CrystalStacker License" }, "LZMA-SDK-9.22": { name: "LZMA SDK License (versions 9.22 and beyond)" }, diffmark: { name: "diffmark license" }, softSurfer: { name: "softSurfer License" }, "hyphen-bulgarian": { name: "hyphen-bulgarian License" }, "HPND-Intel": { name: "Historical Permission Notice and Disclaimer - Intel variant" }, Newsletr: { name: "Newsletr License" }, "copyleft-next-0.3.0": { name: "copyleft-next 0.3.0" }, iMatix: { name: "iMatix Standard Function Library Agreement" }, "LPPL-1.3a": { name: "LaTeX Project Public License v1.3a" }, "LAL-1.3": { name: "Licence Art Libre 1.3" }, "OLDAP-2.1": { name: "Open LDAP Public License v2.1" }, Symlinks: { name: "Symlinks License" }, "OFL-1.1": { name: "SIL Open Font License 1.1" }, "CC-BY-NC-ND-2.5": { name: "Creative Commons Attribution Non Commercial No Derivatives 2.5 Generic" }, "Brian-Gladman-3-Clause": { name: "Brian Gladman 3-Clause License" }, "Artistic-1.0-cl8": { name: "Artistic License 1.0 w/clause 8" }, "AFL-3.0": { name: "Academic Free License v3.0" }, "MPL-1.1": { name: "Mozilla Public License 1.1" }, "HPND-SMC": { name: "Historical Permission Notice and Disclaimer - SMC variant" }, ISC: { name: "ISC License" }, "LGPL-2.1-only": { name: "GNU Lesser General Public License v2.1 only" }, "Zimbra-1.4": { name: "Zimbra Public License v1.4" }, dtoa: { name: "David M. Gay dtoa License" }, "ODC-By-1.0": { name: "Open Data Commons Attribution License v1.0" }, "GFDL-1.1": { name: "GNU Free Documentation License v1.1" }, "CC-BY-ND-4.0": { name: "Creative Commons Attribution No Derivatives 4.0 International" }, W3C: { name: "W3C Software Notice and License (2002-12-31)" }, "BSD-3-Clause-Open-MPI": { name: "BSD 3-Clause Open MPI variant" }, "PSF-2.0": { name: "Python Software Foundation License 2.0" }, "GPL-2.0-or-later": { name: "GNU General Public License v2.0 or later" }, "CC-BY-NC-3.0-DE": { name: "Creative Commons Attribution Non Commercial 3.0 Germany" }, "ESA-PL-strong-copyleft-2.4": { name: "European Space Agency Public License (ESA-PL) - V2.4 - Strong Copyleft (Type 1)" }, "bcrypt-Solar-Designer": { name: "bcrypt Solar Designer License" }, "AFL-1.2": { name: "Academic Free License v1.2" }, "AFL-2.0": { name: "Academic Free License v2.0" }, "BSD-4.3TAHOE": { name: "BSD 4.3 TAHOE License" }, LOOP: { name: "Common Lisp LOOP License" }, "GFDL-1.3": { name: "GNU Free Documentation License v1.3" }, "SGI-OpenGL": { name: "SGI OpenGL License" }, "Unicode-DFS-2016": { name: "Unicode License Agreement - Data Files and Software (2016)" }, ClArtistic: { name: "Clarified Artistic License" }, "PolyForm-Small-Business-1.0.0": { name: "PolyForm Small Business License 1.0.0" }, "PHP-3.0": { name: "PHP License v3.0" }, "HPND-export-US-acknowledgement": { name: "HPND with US Government export control warning and acknowledgment" }, "SISSL-1.2": { name: "Sun Industry Standards Source License v1.2" }, "CC-BY-NC-ND-1.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 1.0 Generic" }, IPA: { name: "IPA Font License" }, DSDP: { name: "DSDP License" }, "LiLiQ-Rplus-1.1": { name: "Licence Libre du Québec – Réciprocité forte version 1.1" }, "Advanced-Cryptics-Dictionary": { name: "Advanced Cryptics Dictionary License" }, "Ferguson-Twofish": { name: "Ferguson Twofish License" }, "W3C-20150513": { name: "W3C Software Notice and Document License (2015-05-13)" }, NCL: { name: "NCL Source Code License" }, "BlueOak-1.0.0": { name: "Blue Oak Model License 1.0.0" }, SMPPL: { name: "Secure Messaging Protocol Public License" }, "gSOAP-1.3b": { name: "gSOAP Public License v1.3b" }, "Vixie-Cron": { name: "Vixie Cron License" }, "ZPL-2.0": { name: "Zope Public License 2.0" }, "EPL-2.0": { name: "Eclipse Public License 2.0" }, "MPL-2.0-no-copyleft-exception": { name: "Mozilla Public License 2.0 (no copyleft exception)" }, "Brian-Gladman-2-Clause": { name: "Brian Gladman 2-Clause License" }, Soundex: { name: "Soundex License" }, "BSD-2-Clause-first-lines": { name: "BSD 2-Clause - first lines requirement" }, Bahyph: { name: "Bahyph License" }, "GPL-1.0-or-later": { name: "GNU General Public License v1.0 or later" }, "SSPL-1.0": { name: "Server Side Public License, v 1" }, "CC-BY-NC-ND-3.0-DE": { name: "Creative Commons Attribution Non Commercial No Derivatives 3.0 Germany" }, "HPND-Fenneberg-Livingston": { name: "Historical Permission Notice and Disclaimer - Fenneberg-Livingston variant" }, "HPND-UC-export-US": { name: "Historical Permission Notice and Disclaimer - University of California, US export warning" }, "TPL-1.0": { name: "THOR Public License 1.0" }, "LPL-1.02": { name: "Lucent Public License v1.02" }, Xerox: { name: "Xerox License" }, "BSD-Attribution-HPND-disclaimer": { name: "BSD with Attribution and HPND disclaimer" }, "CC-BY-3.0-AT": { name: "Creative Commons Attribution 3.0 Austria" }, "Zend-2.0": { name: "Zend License v2.0" }, "BSD-2-Clause-FreeBSD": { name: "BSD 2-Clause FreeBSD License" }, "RSA-MD": { name: "RSA Message-Digest License" }, "TCP-wrappers": { name: "TCP Wrappers License" }, "Lucida-Bitmap-Fonts": { name: "Lucida Bitmap Fonts License" }, "LPPL-1.2": { name: "LaTeX Project Public License v1.2" }, "HPND-sell-variant-MIT-disclaimer": { name: "HPND sell variant with MIT disclaimer" }, Barr: { name: "Barr License" }, "CERN-OHL-W-2.0": { name: "CERN Open Hardware Licence Version 2 - Weakly Reciprocal" }, "CC-BY-NC-SA-2.0": { name: "Creative Commons Attribution Non Commercial Share Alike 2.0 Generic" }, "SGI-B-1.0": { name: "SGI Free Software License B v1.0" }, Multics: { name: "Multics License" }, TekHVC: { name: "TekHVC License" }, GD: { name: "GD License" }, "NCBI-PD": { name: "NCBI Public Domain Notice" }, "CC-BY-NC-ND-4.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 4.0 International" }, "Sendmail-8.23": { name: "Sendmail License 8.23" }, dvipdfm: { name: "dvipdfm License" }, "GPL-3.0-with-GCC-exception": { name: "GNU General Public License v3.0 w/GCC Runtime Library exception" }, "MIT-open-group": { name: "MIT Open Group variant" }, "LGPL-3.0+": { name: "GNU Lesser General Public License v3.0 or later" }, "GFDL-1.1-no-invariants-only": { name: "GNU Free Documentation License v1.1 only - no invariants" }, "CC-BY-SA-1.0": { name: "Creative Commons Attribution Share Alike 1.0 Generic" }, "OLDAP-1.1": { name: "Open LDAP Public License v1.1" }, Afmparse: { name: "Afmparse License" }, HaskellReport: { name: "Haskell Language Report License" }, DOC: { name: "DOC License" }, "LGPL-3.0-or-later": { name: "GNU Lesser General Public License v3.0 or later" }, Baekmuk: { name: "Baekmuk License" }, EUDatagrid: { name: "EU DataGrid Software License" }, "Condor-1.1": { name: "Condor Public License v1.1" }, "CDLA-Sharing-1.0": { name: "Community Data License Agreement Sharing 1.0" }, WTFNMFPL: { name: "Do What The F*ck You Want To But It's Not My Fault Public License" }, "X11-swapped": { name: "X11 swapped final paragraphs" }, "CC-BY-ND-3.0-DE": { name: "Creative Commons Attribution No Derivatives 3.0 Germany" }, RSCPL: { name: "Ricoh Source Code Public License" }, "DocBook-XML": { name: "DocBook XML License" }, GLWTPL: { name: "Good Luck With That Public License" }, "CC-PDDC": { name: "Creative Commons Public Domain Dedication and Certification" }, "BSD-3-Clause-Attribution": { name: "BSD with attribution" }, Sleepycat: { name: "Sleepycat License" }, "DRL-1.0": { name: "Detection Rule License 1.0" }, JPNIC: { name: "Japan Network Information Center License" }, "BSD-3-Clause-Clear": { name: "BSD 3-Clause Clear License" }, "Boehm-GC-without-fee": { name: "Boehm-Demers-Weiser GC License (without fee)" }, "APSL-1.2": { name: "Apple Public Source License 1.2" }, "MPEG-SSG": { name: "MPEG Software Simulation" }, "BSD-Inferno-Nettverk": { name: "BSD-Inferno-Nettverk" }, Dotseqn: { name: "Dotseqn License" }, "CPL-1.0": { name: "Common Public License 1.0" }, "HP-1986": { name: "Hewlett-Packard 1986 License" }, "CC-BY-NC-3.0": { name: "Creative Commons Attribution Non Commercial 3.0 Unported" }, "GFDL-1.1-invariants-only": { name: "GNU Free Documentation License v1.1 only - invariants" }, TPDL: { name: "Time::ParseDate License" }, "APSL-1.1": { name: "Apple Public Source License 1.1" }, "BSL-1.0": { name: "Boost Software License 1.0" }, "xkeyboard-config-Zinoviev": { name: "xkeyboard-config Zinoviev License" }, XSkat: { name: "XSkat License" }, PADL: { name: "PADL License" }, "FDK-AAC": { name: "Fraunhofer FDK AAC Codec Library" }, "CPOL-1.02": { name: "Code Project Open License 1.02" }, "MIT-Khronos-old": { name: "MIT Khronos - old variant" }, "bzip2-1.0.5": { name: "bzip2 and libbzip2 License v1.0.5" }, "bzip2-1.0.6": { name: "bzip2 and libbzip2 License v1.0.6" }, "CC-BY-NC-ND-3.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 3.0 Unported" }, "BSD-3-Clause-No-Nuclear-Warranty": { name: "BSD 3-Clause No Nuclear Warranty" }, "O-UDA-1.0": { name: "Open Use of Data Agreement v1.0" }, "ZPL-2.1": { name: "Zope Public License 2.1" }, "Spencer-94": { name: "Spencer License 94" }, "Artistic-dist": { name: "Artistic License 1.0 (dist)" }, "BOLA-1.1": { name: "Buena Onda License Agreement v1.1" }, "OLDAP-1.3": { name: "Open LDAP Public License v1.3" }, Zed: { name: "Zed License" }, "MIT-enna": { name: "enna License" }, "ASWF-Digital-Assets-1.1": { name: "ASWF Digital Assets License 1.1" }, "Linux-man-pages-copyleft-2-para": { name: "Linux man-pages Copyleft - 2 paragraphs" }, "RHeCos-1.1": { name: "Red Hat eCos Public License v1.1" }, radvd: { name: "radvd License" }, "cve-tou": { name: "Common Vulnerability Enumeration ToU License" }, AML: { name: "Apple MIT License" }, SOFA: { name: "SOFA Software License" }, blessing: { name: "SQLite Blessing" }, "EUPL-1.1": { name: "European Union Public License 1.1" }, "CERN-OHL-S-2.0": { name: "CERN Open Hardware Licence Version 2 - Strongly Reciprocal" }, "CC-BY-SA-2.0": { name: "Creative Commons Attribution Share Alike 2.0 Generic" }, "CAPEC-tou": { name: "Common Attack    Pattern Enumeration and Classification License" }, "CUA-OPL-1.0": { name: "CUA Office Public License v1.0" }, "PolyForm-Noncommercial-1.0.0": { name: "PolyForm Noncommercial License 1.0.0" }, "XFree86-1.1": { name: "XFree86 License 1.1" }, "ParaType-Free-Font-1.3": { name: "ParaType Free Font Licensing Agreement v1.3" }, "OGDL-Taiwan-1.0": { name: "Taiwan Open Government Data License, version 1.0" }, "ODbL-1.0": { name: "Open Data Commons Open Database License v1.0" }, "SPL-1.0": { name: "Sun Public License v1.0" }, "Linux-man-pages-copyleft-var": { name: "Linux man-pages Copyleft Variant" }, "Widget-Workshop": { name: "Widget Workshop License" }, "Artistic-2.0": { name: "Artistic License 2.0" }, "LiLiQ-R-1.1": { name: "Licence Libre du Québec – Réciprocité version 1.1" }, "Parity-7.0.0": { name: "The Parity Public License 7.0.0" }, xinetd: { name: "xinetd License" }, "AGPL-1.0": { name: "Affero General Public License v1.0" }, "NPL-1.1": { name: "Netscape Public License v1.1" }, Gutmann: { name: "Gutmann License" }, "CC-BY-NC-ND-2.0": { name: "Creative Commons Attribution Non Commercial No Derivatives 2.0 Generic" }, "Linux-OpenIB": { name: "Linux Kernel Variant of OpenIB.org license" }, "CC-BY-4.0": { name: "Creative Commons Attribution 4.0 International" }, "SGMLUG-PM": { name: "SGMLUG Parser Materials License" }, Pixar: { name: "Pixar License" }, "DocBook-Stylesheet": { name: "DocBook Stylesheet License" }, "IJG-short": { name: "Independent JPEG Group License - short" }, AMDPLPA: { name: "AMD's plpa_map.c License" }, "CERN-OHL-P-2.0": { name: "CERN Open Hardware Licence Version 2 - Permissive" }, "GFDL-1.3-no-invariants-only": { name: "GNU Free Documentation License v1.3 only - no invariants" }, SCEA: { name: "SCEA Shared Source License" }, OGTSL: { name: "Open Group Test Suite License" }, "BSD-3-Clause-Tso": { name: "BSD 3-Clause Tso variant" }, "MIT-testregex": { name: "MIT testregex Variant" }, SL: { name: "SL License" }, "GFDL-1.1-no-invariants-or-later": { name: "GNU Free Documentation License v1.1 or later - no invariants" }, "HPND-Pbmplus": { name: "Historical Permission Notice and Disclaimer - Pbmplus variant" }, Imlib2: { name: "Imlib2 License" }, UCAR: { name: "UCAR License" }, Naumen: { name: "Naumen Public License" }, "Unicode-TOU": { name: "Unicode Terms of Use" }, lsof: { name: "lsof License" }, "AGPL-1.0-only": { name: "Affero General Public License v1.0 only" }, TrustedQSL: { name: "TrustedQSL License" }, "CDDL-1.1": { name: "Common Development and Distribution License 1.1" }, "OLDAP-2.2": { name: "Open LDAP Public License v2.2" }, Zlib: { name: "zlib License" }, "JasPer-2.0": { name: "JasPer License" }, "GPL-3.0-with-autoconf-exception": { name: "GNU General Public License v3.0 w/Autoconf exception" }, "NLOD-1.0": { name: "Norwegian Licence for Open Government Data (NLOD) 1.0" }, "HPND-sell-regexpr": { name: "Historical Permission Notice and Disclaimer - sell regexpr variant" }, PPL: { name: "Peer Production License" }, "SGI-B-1.1": { name: "SGI Free Software License B v1.1" }, "GFDL-1.2-or-later": { name: "GNU Free Documentation License v1.2 or later" }, "Graphics-Gems": { name: "Graphics Gems License" }, "OSL-1.0": { name: "Open Software License 1.0" }, Sendmail: { name: "Sendmail License" }, Kastrup: { name: "Kastrup License" }, "OSL-2.0": { name: "Open Software License 2.0" }, "StandardML-NJ": { name: "Standard ML of New Jersey License" }, "Ruby-pty": { name: "Ruby pty extension license" }, "LPPL-1.3c": { name: "LaTeX Project Public License v1.3c" }, "Bitstream-Vera": { name: "Bitstream Vera Font License" }, "CC-SA-1.0": { name: "Creative Commons Share Alike 1.0 Generic" }, NetCDF: { name: "NetCDF license" }, "Apache-1.0": { name: "Apache License 1.0" }, "Watcom-1.0": { name: "Sybase Open Watcom Public License 1.0" }, "HPND-sell-variant-critical-systems": { name: "HPND - sell variant with safety critical systems clause" }, threeparttable: { name: "threeparttable License" }, "AGPL-3.0-only": { name: "GNU Affero General Public License v3.0 only" }, eGenix: { name: "eGenix.com Public License 1.1.0" }, "OpenMDW-1.0": { name: "OpenMDW License Agreement v1.0" }, Furuseth: { name: "Furuseth License" }, "OLDAP-2.0": { name: "Open LDAP Public License v2.0 (or possibly 2.0A and 2.0B)" }, "ErlPL-1.1": { name: "Erlang Public License v1.1" }, CFITSIO: { name: "CFITSIO License" }, "APSL-1.0": { name: "Apple Public Source License 1.0" }, "OLDAP-2.3": { name: "Open LDAP Public License v2.3" }, "NAIST-2003": { name: "Nara Institute of Science and Technology License (2003)" }, "CC-BY-2.0": { name: "Creative Commons Attribution 2.0 Generic" }, Nunit: { name: "Nunit License" }, "HPND-UC": { name: "Historical Permission Notice and Disclaimer - University of California variant" }, Aladdin: { name: "Aladdin Free Public License" }, "CC-BY-NC-1.0": { name: "Creative Commons Attribution Non Commercial 1.0 Generic" }, "DocBook-Schema": { name: "DocBook Schema License" }, "PDDL-1.0": { name: "Open Data Commons Public Domain Dedication & License 1.0" }, CryptoSwift: { name: "CryptoSwift License" }, "X11-distribute-modifications-variant": { name: "X11 License Distribution Modification Variant" }, "GPL-2.0-with-autoconf-exception": { name: "GNU General Public License v2.0 w/Autoconf exception" }, "BSD-2-Clause-NetBSD": { name: "BSD 2-Clause NetBSD License" }, "MulanPSL-2.0": { name: "Mulan Permissive Software License, Version 2" }, "CC-BY-3.0-US": { name: "Creative Commons Attribution 3.0 United States" }, "HPND-export-US": { name: "HPND with US Government export control warning" }, "DRL-1.1": { name: "Detection Rule License 1.1" }, "GPL-1.0": { name: "GNU General Public License v1.0 only" }, "CECILL-2.0": { name: "CeCILL Free Software License Agreement v2.0" }, "OLDAP-2.8": { name: "Open LDAP Public License v2.8" }, "HPND-merchantability-variant": { name: "Historical Permission Notice and Disclaimer - merchantability variant" }, Glide: { name: "3dfx Glide License" }, PostgreSQL: { name: "PostgreSQL License" }, "BSD-1-Clause": { name: "BSD 1-Clause License" }, "Sendmail-Open-Source-1.1": { name: "Sendmail Open Source License v1.1" }, Crossword: { name: "Crossword License" }, "NASA-1.3": { name: "NASA Open Source Agreement 1.3" }, "BSD-Source-beginning-file": { name: "BSD Source Code Attribution - beginning of file variant" }, Mup: { name: "Mup License" }, "MIT-feh": { name: "feh License" }, "LGPL-3.0-only": { name: "GNU Lesser General Public License v3.0 only" }, man2html: { name: "man2html License" } };
  }
});

// node_modules/spdx-license-list/index.js
var require_spdx_license_list = __commonJS({
  "node_modules/spdx-license-list/index.js"(exports, module) {
    "use strict";
    module.exports = require_spdx();
  }
});

// node_modules/@blueoak/list/index.json
var list_default = [{ licenses: [{ id: "BlueOak-1.0.0" }] }, { licenses: [{ id: "BSD-2-Clause-Patent" }] }, { licenses: [{ id: "ADSL" }, { id: "Apache-2.0" }, { id: "APAFML" }, { id: "BSD-1-Clause" }, { id: "BSD-2-Clause" }, { id: "BSD-2-Clause-FreeBSD" }, { id: "BSD-2-Clause-NetBSD" }, { id: "BSD-2-Clause-Views" }, { id: "BSL-1.0" }, { id: "DSDP" }, { id: "ECL-1.0" }, { id: "ECL-2.0" }, { id: "hdparm" }, { id: "ImageMagick" }, { id: "Intel-ACPI" }, { id: "ISC" }, { id: "Linux-OpenIB" }, { id: "MIT" }, { id: "MIT-Modern-Variant" }, { id: "MIT-testregex" }, { id: "MIT-Wu" }, { id: "MS-PL" }, { id: "MulanPSL-1.0" }, { id: "Mup" }, { id: "PostgreSQL" }, { id: "SHL-0.5" }, { id: "Spencer-99" }, { id: "UPL-1.0" }, { id: "Xerox" }, { id: "Xfig" }] }, { licenses: [{ id: "0BSD" }, { id: "AFL-1.1" }, { id: "AFL-1.2" }, { id: "AFL-2.0" }, { id: "AFL-2.1" }, { id: "AFL-3.0" }, { id: "AMDPLPA" }, { id: "AML" }, { id: "AMPAS" }, { id: "ANTLR-PD" }, { id: "ANTLR-PD-fallback" }, { id: "Apache-1.0" }, { id: "Apache-1.1" }, { id: "Artistic-2.0" }, { id: "Bahyph" }, { id: "Barr" }, { id: "bcrypt-Solar-Designer" }, { id: "BSD-3-Clause" }, { id: "BSD-3-Clause-Attribution" }, { id: "BSD-3-Clause-Clear" }, { id: "BSD-3-Clause-HP" }, { id: "BSD-3-Clause-LBNL" }, { id: "BSD-3-Clause-Modification" }, { id: "BSD-3-Clause-No-Nuclear-License-2014" }, { id: "BSD-3-Clause-No-Nuclear-Warranty" }, { id: "BSD-3-Clause-Open-MPI" }, { id: "BSD-3-Clause-Sun" }, { id: "BSD-4-Clause" }, { id: "BSD-4-Clause-Shortened" }, { id: "BSD-4-Clause-UC" }, { id: "BSD-Source-Code" }, { id: "bzip2-1.0.5" }, { id: "bzip2-1.0.6" }, { id: "CC0-1.0" }, { id: "CFITSIO" }, { id: "Clips" }, { id: "CNRI-Jython" }, { id: "CNRI-Python" }, { id: "CNRI-Python-GPL-Compatible" }, { id: "Cube" }, { id: "curl" }, { id: "eGenix" }, { id: "Entessa" }, { id: "FTL" }, { id: "fwlw" }, { id: "HPND-Fenneberg-Livingston" }, { id: "HPND-sell-regexpr" }, { id: "HTMLTIDY" }, { id: "IBM-pibs" }, { id: "ICU" }, { id: "Info-ZIP" }, { id: "Intel" }, { id: "JasPer-2.0" }, { id: "Libpng" }, { id: "libpng-2.0" }, { id: "libtiff" }, { id: "LPPL-1.3c" }, { id: "LZMA-SDK-9.22" }, { id: "MIT-0" }, { id: "MIT-advertising" }, { id: "MIT-CMU" }, { id: "MIT-enna" }, { id: "MIT-feh" }, { id: "MIT-open-group" }, { id: "MITNFA" }, { id: "MTLL" }, { id: "MulanPSL-2.0" }, { id: "Multics" }, { id: "Naumen" }, { id: "NCSA" }, { id: "Net-SNMP" }, { id: "NetCDF" }, { id: "NICTA-1.0" }, { id: "NIST-Software" }, { id: "NTP" }, { id: "OGL-Canada-2.0" }, { id: "OLDAP-2.0" }, { id: "OLDAP-2.0.1" }, { id: "OLDAP-2.1" }, { id: "OLDAP-2.2" }, { id: "OLDAP-2.2.1" }, { id: "OLDAP-2.2.2" }, { id: "OLDAP-2.3" }, { id: "OLDAP-2.4" }, { id: "OLDAP-2.5" }, { id: "OLDAP-2.6" }, { id: "OLDAP-2.7" }, { id: "OLDAP-2.8" }, { id: "OML" }, { id: "OpenSSL" }, { id: "PHP-3.0" }, { id: "PHP-3.01" }, { id: "Plexus" }, { id: "PSF-2.0" }, { id: "Python-2.0" }, { id: "Ruby" }, { id: "Saxpath" }, { id: "SGI-B-2.0" }, { id: "SMLNJ" }, { id: "SunPro" }, { id: "SWL" }, { id: "Symlinks" }, { id: "TCL" }, { id: "TCP-wrappers" }, { id: "UCAR" }, { id: "Unicode-DFS-2015" }, { id: "Unicode-DFS-2016" }, { id: "UnixCrypt" }, { id: "Unlicense" }, { id: "VSL-1.0" }, { id: "W3C" }, { id: "X11" }, { id: "XFree86-1.1" }, { id: "xlock" }, { id: "Xnet" }, { id: "xpp" }, { id: "Zlib" }, { id: "zlib-acknowledgement" }, { id: "ZPL-2.0" }, { id: "ZPL-2.1" }] }, { licenses: [{ id: "AAL" }, { id: "Adobe-2006" }, { id: "Afmparse" }, { id: "Artistic-1.0" }, { id: "Artistic-1.0-cl8" }, { id: "Artistic-1.0-Perl" }, { id: "Beerware" }, { id: "blessing" }, { id: "Borceux" }, { id: "BSD-2-Clause-Darwin" }, { id: "CECILL-B" }, { id: "check-cvs" }, { id: "ClArtistic" }, { id: "Condor-1.1" }, { id: "Crossword" }, { id: "CrystalStacker" }, { id: "diffmark" }, { id: "DOC" }, { id: "EFL-1.0" }, { id: "EFL-2.0" }, { id: "Fair" }, { id: "FSFAP" }, { id: "FSFUL" }, { id: "FSFULLR" }, { id: "Giftware" }, { id: "GLWTPL" }, { id: "HPND" }, { id: "HPND-export-US" }, { id: "IJG" }, { id: "IJG-short" }, { id: "Jam" }, { id: "Kazlib" }, { id: "Leptonica" }, { id: "LPL-1.0" }, { id: "LPL-1.02" }, { id: "McPhee-slideshow" }, { id: "MirOS" }, { id: "mpich2" }, { id: "NAIST-2003" }, { id: "NASA-1.3" }, { id: "NBPL-1.0" }, { id: "Newsletr" }, { id: "NLPL" }, { id: "NRL" }, { id: "NTP-0" }, { id: "OFFIS" }, { id: "OGTSL" }, { id: "OLDAP-1.1" }, { id: "OLDAP-1.2" }, { id: "OLDAP-1.3" }, { id: "OLDAP-1.4" }, { id: "psutils" }, { id: "python-ldap" }, { id: "Qhull" }, { id: "Rdisc" }, { id: "RSA-MD" }, { id: "snprintf" }, { id: "Spencer-86" }, { id: "Spencer-94" }, { id: "SSH-short" }, { id: "TU-Berlin-1.0" }, { id: "TU-Berlin-2.0" }, { id: "Vim" }, { id: "W3C-19980720" }, { id: "W3C-20150513" }, { id: "Wsuipa" }, { id: "WTFPL" }, { id: "xinetd" }, { id: "XSkat" }, { id: "Zed" }, { id: "Zend-2.0" }, { id: "ZPL-1.1" }] }];

// node_modules/spdx-copyleft/index.json
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

// src/standards/licence.ts
var import_spdx_expression_parse = __toESM(require_spdx_expression_parse(), 1);
var import_spdx_license_list = __toESM(require_spdx_license_list(), 1);
var licenceKinds = ["permissive", "copyleft", "other", "unclear", "none"];
function licenceOf(said) {
  const statements = statementsOf(said);
  const certain = (expression) => ({
    expression,
    kind: kindOf(expression),
    doubt: null,
    statements
  });
  const doubtful = (doubt) => {
    const kind = statements.some(({ text }) => namesCopyleft(text)) ? "copyleft" : "unclear";
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
function readText(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const [title = ""] = lines;
  return lines.length > 1 ? idOfName(title) : spelledRight(title) ?? idOfName(title) ?? joined(title);
}
function joined(text) {
  for (const operator of ["OR", "AND"]) {
    const parts = text.split(new RegExp(`\\s+${operator}\\s+`, "i"));
    const ids = parts.map((part) => idOfName(part));
    if (parts.length > 1 && ids.every((id) => id !== null)) return ids.join(` ${operator} `);
  }
  return null;
}
function spelledRight(text) {
  const spelled = text.trim().replace(/\s+/g, " ").replace(
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
function namesCopyleft(text) {
  const [title = ""] = text.split("\n");
  return /\b[AL]?GPL|general public licen[sc]e|\b(MPL|EPL|CDDL|EUPL)\b|(mozilla|eclipse) public|copyleft/i.test(
    title.slice(0, 200)
  );
}

// src/report/dominators.ts
function immediateDominators(successors) {
  const order = reversePostorder(successors);
  const place = new Map(order.map((node, index) => [node, index]));
  const predecessors = successors.map(() => []);
  for (const node of order) {
    for (const next of successors[node] ?? []) predecessors[next]?.push(node);
  }
  const dominators = new Array(successors.length).fill(-1);
  dominators[0] = 0;
  const meet = (first, second) => {
    let [a, b] = [first, second];
    while (a !== b) {
      if ((place.get(a) ?? 0) > (place.get(b) ?? 0)) a = dominators[a] ?? 0;
      else b = dominators[b] ?? 0;
    }
    return a;
  };
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const node of order.slice(1)) {
      const known = (predecessors[node] ?? []).filter((each) => dominators[each] !== -1);
      const dominator = known.reduce(meet);
      if (dominators[node] !== dominator) {
        dominators[node] = dominator;
        isChanged = true;
      }
    }
  }
  dominators[0] = -1;
  return dominators;
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
function dominated(dominators) {
  const below = dominators.map(() => []);
  for (const start of dominators.keys()) {
    for (let node = start; node !== -1; node = dominators[node] ?? -1) below[node]?.push(start);
  }
  return below;
}

// src/report/graph.ts
function makeGraph(question) {
  const { project, packages, target, selection } = question;
  const { roots, from } = edgesAmong({ project, packages, target, selection });
  const edges = new Map(
    packages.map((locked) => [locked, from(locked).filter((edge) => edge.locked !== locked)])
  );
  const edgesFrom = (locked) => edges.get(locked) ?? [];
  const parents = parentsOf(packages, edgesFrom);
  const previous = shortestWays(roots, edgesFrom);
  const lonely = packages.filter((locked) => !previous.has(locked));
  return {
    packages,
    roots,
    from: edgesFrom,
    requiring: (locked) => parents.get(locked) ?? [],
    chainTo(locked) {
      const chain = [];
      let at = previous.has(locked) ? locked : null;
      for (; at; at = previous.get(at)) chain.unshift(at);
      return chain;
    },
    below(locked) {
      const seen = /* @__PURE__ */ new Set([locked]);
      for (const each of seen) for (const edge of edgesFrom(each)) seen.add(edge.locked);
      return [...seen].slice(1);
    },
    alone: aloneAmong(packages, [...roots.map(({ locked }) => locked), ...lonely], edgesFrom),
    withoutDirect: withoutDirectAmong(question, roots, lonely)
  };
}
function parentsOf(packages, from) {
  const parents = /* @__PURE__ */ new Map();
  for (const locked of packages) {
    for (const child of new Set(from(locked).map((edge) => edge.locked))) {
      parents.set(child, [...parents.get(child) ?? [], locked]);
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
function aloneAmong(packages, first, from) {
  const numbers = new Map(packages.map((locked, index) => [locked, index + 1]));
  const numberOf = (locked) => numbers.get(locked) ?? 0;
  const below = dominated(
    immediateDominators([
      first.map(numberOf),
      ...packages.map((locked) => from(locked).map((edge) => numberOf(edge.locked)))
    ])
  );
  return (locked) => {
    const all = (below[numberOf(locked)] ?? []).flatMap((number) => packages[number - 1] ?? []);
    return [locked, ...all.filter((other) => other !== locked)];
  };
}
function withoutDirectAmong({ packages, target }, roots, lonely) {
  const numbers = /* @__PURE__ */ new Map([["", 0]]);
  const owners = [null];
  const successors = [[]];
  const ids = new Map(packages.map((locked, index) => [locked, String(index)]));
  const meets = satisfyingAmong(packages);
  const open = [];
  const node = (key, owner, leadsTo) => {
    const known = numbers.get(key);
    if (known !== void 0) return known;
    const number = successors.push([]) - 1;
    numbers.set(key, number);
    owners.push(owner);
    open.push({ number, leadsTo });
    return number;
  };
  const packageNodes = (locked, extras) => {
    const id = ids.get(locked) ?? "";
    const plain = node(id, locked, () => edgesOf(locked, []).flatMap(met));
    return [
      plain,
      ...extras.map(
        (extra) => node(`${id}[${extra}]`, null, () => {
          const always = new Set(edgesOf(locked, []));
          return edgesOf(locked, [extra]).filter((dependency) => !always.has(dependency)).flatMap(met);
        })
      )
    ];
  };
  const met = (dependency) => evaluateMarker(dependency.marker, target.environment, null) ? meets(dependency).flatMap((locked) => packageNodes(locked, dependency.extras)) : [];
  for (const { locked, dependency } of roots) {
    const direct = node(`direct ${ids.get(locked)}`, null, () => []);
    successors[direct]?.push(...packageNodes(locked, dependency.extras));
    successors[0]?.push(direct);
  }
  for (const locked of lonely) successors[0]?.push(...packageNodes(locked, []));
  for (const { number, leadsTo } of open) successors[number]?.push(...leadsTo());
  const below = dominated(immediateDominators(successors));
  return (locked) => {
    const direct = numbers.get(`direct ${ids.get(locked)}`);
    if (direct === void 0) return [];
    return (below[direct] ?? []).flatMap((number) => owners[number] ?? []);
  };
}

// src/report/report.ts
function makeReport(question) {
  const { project, target, selection, plan, planned } = question;
  const graph = makeGraph(question);
  const groupGraphs = selection.groups.map((group) => {
    const own = question.packages.filter((locked) => question.byGroup.get(group)?.has(locked));
    return {
      group,
      graph: makeGraph({
        ...question,
        packages: own,
        selection: { ...selection, groups: [group] }
      })
    };
  });
  const sizes = new Map(question.packages.map((locked) => [locked, sizesOf(locked, question)]));
  const weighing = { graph, groupGraphs, sizes };
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
      ...weigh(packages),
      licences,
      builtFromSource: packages.filter(({ build }) => build !== null).length
    },
    byGroup: selection.groups.map((group) => ({
      group,
      ...weigh(packages.filter(({ groups }) => groups.includes(group))),
      only: weigh(packages.filter(isOnlyIn(group)))
    })),
    packages,
    build: plan.project.build && {
      ...buildOf(plan.project.build, ".", { planned, native: [] }),
      reason: "project",
      because: "the project itself"
    },
    systemLibraries: systemLibraries(packages, question),
    vulnerabilities: question.vulnerabilities(packages)
  };
}
function systemLibraries(packages, { facts }) {
  const brought = new Set(packages.flatMap(({ id }) => facts(id)?.libraries ?? []));
  const wanted = new Set(packages.flatMap(({ libraries }) => libraries));
  return [...wanted].filter((name) => !brought.has(name) && !/^ld(-linux|64|-musl)/.test(name)).sort();
}
function weigh(packages) {
  const sum = (numbers) => numbers.reduce((total, number) => total + (number ?? 0), 0);
  return {
    packages: packages.length,
    download: sum(packages.map(({ download }) => download)),
    installed: sum(packages.map(({ installed }) => installed)),
    unknown: packages.filter(({ installed }) => installed === null).length
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
  const metadata = question.facts(id)?.metadata ?? null;
  const direct = graph.roots.filter((root) => root.locked === locked);
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
      ...licenceOf(metadata ?? { licenceExpression: null, licence: null, licenceClassifiers: [] }),
      files: metadata?.licenceFiles ?? []
    },
    build: reportBuild(locked, id, question),
    libraries: file?.needs ?? [],
    unusable: chosen.unusable ?? null
  };
}
function requirement({ dependency }) {
  const { constraintText: constraint, extras, marker } = dependency;
  return { constraint, extras, marker: formatMarker(marker) };
}
function weightsOf(locked, { graph, groupGraphs, sizes }, ids) {
  const weightOf = (some) => weigh(some.flatMap((one) => sizes.get(one) ?? []));
  const alone = graph.alone(locked);
  const dropping = groupGraphs.flatMap(({ group, graph: own }) => {
    if (!own.roots.some((root) => root.locked === locked)) return [];
    const dropped = own.withoutDirect(locked);
    return [{ group, ...weightOf(dropped), ids: dropped.map(ids.of) }];
  });
  return {
    brings: weightOf(graph.below(locked)),
    alone: { ...weightOf(alone), ids: alone.map(ids.of) },
    dropping
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
  const wheel = chooseFile(locked, target, { source: "wheel" });
  if (wheel.file === null) {
    const lists = /: it lists (.*)$/.exec(wheel.unusable ?? "")?.[1];
    return {
      reason: "no-wheel",
      because: `no wheel fits ${target.label}${lists ? `: poetry.lock lists ${lists}` : ""}`
    };
  }
  return { reason: "prefer-wheels", because: "prefer-wheels = false in [tool.poetrix]" };
}
function isInProduction({ groups }) {
  return groups.includes(mainGroup);
}

export {
  makeReport,
  weigh,
  isInProduction
};
