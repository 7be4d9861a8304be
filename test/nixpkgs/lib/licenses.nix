{ lib }:
let
  license = shortName: spdxId: fullName: free: {
    inherit shortName spdxId fullName free;
    deprecated = false;
    redistributable = free;
    url = "https://spdx.org/licenses/${spdxId}.html";
  };
in
{
  mit = license "mit" "MIT" "MIT License" true;
  asl20 = license "asl20" "Apache-2.0" "Apache License 2.0" true;
  bsd2 = license "bsd2" "BSD-2-Clause" "BSD 2-clause \"Simplified\" License" true;
  bsd3 = license "bsd3" "BSD-3-Clause" "BSD 3-clause \"New\" or \"Revised\" License" true;
  bsd0 = license "bsd0" "0BSD" "BSD Zero Clause License" true;
  isc = license "isc" "ISC" "ISC License" true;
  mpl20 = license "mpl20" "MPL-2.0" "Mozilla Public License 2.0" true;
  psfl = license "psfl" "Python-2.0" "Python Software Foundation License version 2" true;
  unlicense = license "unlicense" "Unlicense" "The Unlicense" true;
  cc0 = license "cc0" "CC0-1.0" "Creative Commons Zero v1.0 Universal" true;
  zlib = license "zlib" "Zlib" "zlib License" true;
  gpl2Only = license "gpl2Only" "GPL-2.0-only" "GNU General Public License v2.0 only" true;
  gpl2Plus = license "gpl2Plus" "GPL-2.0-or-later" "GNU General Public License v2.0 or later" true;
  gpl3Only = license "gpl3Only" "GPL-3.0-only" "GNU General Public License v3.0 only" true;
  gpl3Plus = license "gpl3Plus" "GPL-3.0-or-later" "GNU General Public License v3.0 or later" true;
  lgpl21Plus = license "lgpl21Plus" "LGPL-2.1-or-later" "GNU Lesser General Public License v2.1 or later" true;
  lgpl3Plus = license "lgpl3Plus" "LGPL-3.0-or-later" "GNU Lesser General Public License v3.0 or later" true;
  agpl3Plus = license "agpl3Plus" "AGPL-3.0-or-later" "GNU Affero General Public License v3.0 or later" true;
  agpl3Only = license "agpl3Only" "AGPL-3.0-only" "GNU Affero General Public License v3.0 only" true;
  unfree = {
    shortName = "unfree";
    fullName = "Unfree";
    free = false;
    deprecated = false;
    redistributable = false;
  };
  free = {
    shortName = "free";
    fullName = "Unspecified free software license";
    free = true;
    deprecated = false;
    redistributable = true;
  };
}
