# Completion of timeline in bash. The program answers with words that are quoted as they are to be inserted.
_timeline_complete() {
    local how word
    COMPREPLY=()
    {
        IFS= read -r -d '' how
        while IFS= read -r -d '' word; do COMPREPLY+=("$word"); done
    } < <(_TIMELINE_COMPLETE=complete_bash "${1/#\~/$HOME}" "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    case $how in
        *files*) compopt -o default ;;
        *nospace*) compopt -o nospace ;;
    esac
}
complete -o nosort -F _timeline_complete timeline 2>/dev/null || complete -F _timeline_complete timeline
