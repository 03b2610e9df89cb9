# SPDX-License-Identifier: GPL-3.0-or-later
# The stories told in keys, once more with a server of their own, which is stopped as a machine does
# that loses its power. The program works under the role that owns no table. FLOW_STORIES names
# others than the one of "make check"; "whole" is all that tests/store/server.list names.
. "${srcdir:-.}/tests/store/cluster.sh"
cluster_required

stories=${FLOW_STORIES:-flow/live}
test "$stories" != whole || stories=$(cluster_list | grep '^flow/')

# The program of the stories finds the cluster by what is written into it.
server=$cluster/server
cat >"$server" <<EOF
#!/bin/sh
. "$(cd "${srcdir:-.}" && pwd)/tests/store/cluster.sh"
case \$1 in
    create)
        name=s\$\$
        cluster_sql "$cluster" postgres "CREATE DATABASE \$name TEMPLATE template0" &&
            echo "\$name" >"$cluster/newest" && echo "postgresql://onecase@/\$name?host=$cluster" ;;
    address) echo "postgresql://clerk@/\$(cat "$cluster/newest")?host=$cluster" ;;
    stop) cluster_down "$cluster" ;;
    start) cluster_up "$cluster" ;;
esac
EOF
chmod 755 "$server"
FLOW_SERVER=$server tests/flow/flow $(printf "${srcdir:-.}/tests/%s.keys\n" $stories)
