echo "Sourcing python-namespaces-hook"
pythonNamespacesHook() {
  local namespace path part
  for namespace in ${pythonNamespaces[*]-}; do
    path="$out/@pythonSitePackages@"
    for part in ${namespace//./ }; do
      path="$path/$part"
      if [ -f "$path/__init__.py" ]; then rm -v "$path/__init__.py"; fi
      rm -f "$path/__pycache__/__init__."*
    done
  done
}
if [ -z "${dontUsePythonNamespacesHook-}" ] && [ -n "${pythonNamespaces-}" ]; then
  postFixupHooks+=(pythonNamespacesHook)
fi
