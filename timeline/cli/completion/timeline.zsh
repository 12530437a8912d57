#compdef timeline
# Completion of timeline in zsh. The program answers with words as they are; zsh quotes them.
_timeline() {
    local how program="${words[1]/#\~/$HOME}"
    local -a answer values shown options
    answer=("${(@0)$(_TIMELINE_COMPLETE=complete_zsh "$program" "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    how=$answer[1]
    shift answer
    while (( $#answer > 1 )); do
        values+=("$answer[1]")
        shown+=("${answer[1]}${answer[2]:+  -- $answer[2]}")
        shift 2 answer
    done
    [[ $how == *nospace* ]] && options=(-S '')
    (( $#values )) && compadd -l -d shown -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' "$options[@]" -- "$values[@]"
    if [[ $how == *files* ]]; then
        [[ $PREFIX == -*=* ]] && compset -P '*='
        _files
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _timeline "$@"
else
    compdef _timeline timeline
fi
