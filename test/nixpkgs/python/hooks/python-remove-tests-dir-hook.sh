echo "Sourcing python-remove-tests-dir-hook"
pythonRemoveTestsDir() {
  echo "Executing pythonRemoveTestsDir"
  rm -rf "$out/@pythonSitePackages@/tests" "$out/@pythonSitePackages@/test"
  echo "Finished executing pythonRemoveTestsDir"
}
if [ -z "${dontUsePythonRemoveTestsDir-}" ]; then postFixupHooks+=(pythonRemoveTestsDir); fi
