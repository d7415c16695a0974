namespace Gemeente.Partnerships.Tool.Completing;

/// <summary>The script for bash, from version 3.2 on.</summary>
internal static class BashScript
{
    public static string Write(CompletionTree tree) => PosixWords.Write(tree) + Main;

    // COMP_WORDS is split at '=' too, so the parts of "country=TR" are joined again. A reply is then only what follows
    // the last '='. Between quotes it is the whole word.
    private const string Main = """
        _gemeente_partnerships() {
            local IFS=$' \t\n'
            local -a candidates words
            local i n=-1 word command='' previous='' current='' quote='' head='' strip=''
            local files=0 listed=0 conditions=0 reply
            candidates=() words=()
            for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if ((n >= 0)) && [[ -n $word && ($word == '=' || ${words[n]} == *=) ]]; then
                    words[n]+=$word
                else
                    n=$((n + 1))
                    words[n]=$word
                fi
            done
            current=${words[n]}
            case $current in
                \"* | \'*)
                    quote=${current:0:1}
                    current=${current:1}
                    ;;
                *) current=${current//\\/} ;;
            esac
            for ((i = 0; i < n; i++)); do
                case ${words[i]} in
                    --lang | --width) i=$((i + 1)) ;;
                    -*) ;;
                    *)
                        command=${words[i]}
                        break
                        ;;
                esac
            done
            ((n > 0)) && previous=${words[n - 1]}
            if [[ -z $quote && $current == --*=* ]]; then
                previous=${current%%=*}
                head="$previous="
                current=${current#*=}
            fi
            if [[ $previous == -* ]] && _gemeente_partnerships_words "$command" "$previous"; then
                if ((conditions)) && [[ $current =~ ^([a-z-]+)(!=|\>=|\<=|=) ]]; then
                    head+=${BASH_REMATCH[0]}
                    current=${current#"${BASH_REMATCH[0]}"}
                    listed=1 conditions=0
                    _gemeente_partnerships_values "${BASH_REMATCH[1]}"
                fi
                if ((listed)) && [[ $current == *,* ]]; then
                    head+="${current%,*},"
                    current=${current##*,}
                fi
            elif [[ $current == -* ]]; then
                _gemeente_partnerships_options "$command"
            else
                _gemeente_partnerships_arguments "$command"
            fi
            [[ -z $quote && $head == *=* && $COMP_WORDBREAKS == *=* ]] && strip="${head%=*}="
            COMPREPLY=()
            for word in "${candidates[@]}"; do
                [[ $word == "$current"* ]] || continue
                reply=$head$word
                case $quote in
                    \") [[ $word == *[\"\\\$\`]* ]] && continue ;;
                    \') [[ $word == *\'* ]] && continue ;;
                    *)
                        reply=${reply#"$strip"}
                        [[ $reply == *[!A-Za-z0-9_.,=+-]* ]] && printf -v reply '%q' "$reply"
                        ;;
                esac
                COMPREPLY+=("$reply")
            done
            if ((conditions)) || [[ $reply == *= ]]; then
                compopt -o nospace 2>/dev/null
            fi
            if ((files)) && ((${#COMPREPLY[@]} == 0)); then
                while IFS= read -r reply; do
                    COMPREPLY+=("$reply")
                done < <(compgen -f -- "$current")
                compopt -o filenames 2>/dev/null
            fi
        }

        complete -F _gemeente_partnerships gemeente-partnerships

        """;
}
